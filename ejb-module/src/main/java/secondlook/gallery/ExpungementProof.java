package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * That database, memory and files were read again after an expungement and hold nothing, one line a place
 * (307.5-7.4, MCL 28.243). Written once, by the act that proves or at the next start, and never changed; as long as
 * anything is left there is none.
 */
@Entity
@Table(name = "expungement_proof")
public class ExpungementProof {

    @Id
    @Column(name = "expungement_id")
    private String expungementId;

    @Column(name = "root_after")
    private String rootAfter;

    private String checks;

    @Column(name = "proven_at")
    private Instant provenAt;

    protected ExpungementProof() {
    }

    ExpungementProof(Expungement expungement, String rootAfter, List<String> checks, Instant at) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("Nothing was read again");
        }
        this.expungementId = expungement.id();
        this.rootAfter = Objects.requireNonNull(rootAfter, "rootAfter");
        this.checks = String.join("\n", checks);
        this.provenAt = Objects.requireNonNull(at, "at");
    }

    ExpungementView.Proof view() {
        return new ExpungementView.Proof(rootAfter, checks.lines().toList(), provenAt);
    }
}
