package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Attestations;
import secondlook.policy.Statement;

/** What the requester attested and, for an outside agency, acknowledged: exact words, version, time and token. */
@Embeddable
class Undertaking {

    @Column(name = "attested_still")
    private boolean stillImage;

    @Column(name = "attested_suspicion")
    private boolean reasonableSuspicion;

    @Column(name = "attested_no_protected_basis")
    private boolean noProtectedBasis;

    private String acknowledgement;

    @Column(name = "acknowledgement_version")
    private String acknowledgementVersion;

    @Column(name = "acknowledged_token")
    private String tokenId;

    @Column(name = "undertaken_at")
    private Instant at;

    protected Undertaking() {
    }

    /** The acknowledgement may be null for members of the Department, the token for a session. */
    Undertaking(Attestations given, String acknowledgement, String tokenId, Instant at) {
        if (!given.stillImage() || !given.reasonableSuspicion() || !given.noProtectedBasis()) {
            throw new IllegalArgumentException("Every attestation is given before a request is taken in");
        }
        this.stillImage = true;
        this.reasonableSuspicion = true;
        this.noProtectedBasis = true;
        this.acknowledgement = acknowledgement;
        this.acknowledgementVersion = acknowledgement == null ? null : Statement.VERSION;
        this.tokenId = tokenId;
        this.at = Objects.requireNonNull(at, "at");
    }
}
