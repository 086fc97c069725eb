package secondlook.dissemination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import secondlook.policy.DisseminationPolicy;
import secondlook.policy.PostLimits;
import secondlook.shared.ClientSecret;
import secondlook.shared.Text;

/**
 * A link that opens a report once. Its secret of 256 random bits is told once and kept as its hash, and so is the code
 * that goes another way; it is opened, revoked, or expires (307.5-7.1).
 */
@Entity
@Table(name = "dissemination_link")
class OneTimeLink {

    static final int DIGITS = 8;

    private static final int LONGEST_REASON = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "dissemination_id")
    private Long disseminationId;

    @Version
    private long version;

    @Column(name = "secret_sha256")
    private String secretSha256;

    /** Of the code together with the secret, so that the few digits cannot be tried out here; null without a code. */
    @Column(name = "code_sha256")
    private String codeSha256;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String failed;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "revoked_why")
    private String revokedWhy;

    protected OneTimeLink() {
    }

    /** The two halves; the code is null for a program, which has signed in. */
    record Secrets(String secret, String code) {

        static Secrets forPerson() {
            return new Secrets(ClientSecret.fresh(), String.format("%0" + DIGITS + "d", RANDOM.nextInt(100_000_000)));
        }

        static Secrets forProgram() {
            return new Secrets(ClientSecret.fresh(), null);
        }
    }

    OneTimeLink(Dissemination of, Secrets secrets, Instant expires) {
        this.disseminationId = of.id();
        this.agencyId = of.agencyId();
        this.secretSha256 = ClientSecret.hash(secrets.secret());
        this.codeSha256 = secrets.code() == null ? null : ClientSecret.hash(secrets.secret() + " " + secrets.code());
        this.expiresAt = expires;
    }

    DisseminationPolicy.Link asPolicySees(int reportVersion) {
        return new DisseminationPolicy.Link(expiresAt, openedAt != null, revokedWhy, reportVersion);
    }

    boolean forProgram() {
        return codeSha256 == null;
    }

    boolean of(String agency) {
        return agencyId.equals(agency);
    }

    boolean opensWith(String secret, String code) {
        String given = ClientSecret.hash(secret + " " + (code == null ? "" : code.replaceAll("\\s", "")));
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII),
                codeSha256.getBytes(StandardCharsets.US_ASCII));
    }

    int wrongCodes() {
        return wrongCodes;
    }

    void wrongCode(PostLimits limits) {
        wrongCodes++;
        if (wrongCodes >= limits.codeTries()) {
            revoke("too many wrong codes were entered.");
        }
    }

    void opened(String by, Instant at) {
        openedBy = by;
        openedAt = at;
    }

    void revoke(String why) {
        if (openedAt == null && revokedWhy == null) {
            revokedWhy = Text.cut(why, LONGEST_REASON);
        }
    }

    void sent(Instant at) {
        sentAt = at;
        failed = null;
    }

    void notSent(String reason) {
        failed = Text.cut(reason, LONGEST_REASON);
    }

    Long disseminationId() {
        return disseminationId;
    }

    LinkView view() {
        return new LinkView(expiresAt, sentAt, failed, openedAt, openedBy, revokedWhy);
    }
}
