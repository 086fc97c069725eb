package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One review of every access (307.5-6.1.2.b, 6.1.2.c): opened for a day, its slot, over the accounts enabled then. It
 * has ended when each of them has its decision. Written once; an account that opens later is of the next review.
 */
@Entity
@Table(name = "access_review")
public class AccessReview {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_review_seq")
    @SequenceGenerator(name = "access_review_seq", sequenceName = "access_review_seq", allocationSize = 1)
    private Long id;

    private LocalDate slot;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "policy_version")
    private String policyVersion;

    protected AccessReview() {
    }

    AccessReview(LocalDate slot, LocalDate openedOn, String policyVersion, String openedBy, Instant openedAt) {
        this.slot = Objects.requireNonNull(slot, "slot");
        this.openedOn = Objects.requireNonNull(openedOn, "openedOn");
        this.policyVersion = Objects.requireNonNull(policyVersion, "policyVersion");
        this.openedBy = Objects.requireNonNull(openedBy, "openedBy");
        this.openedAt = Objects.requireNonNull(openedAt, "openedAt");
    }

    Long id() {
        return id;
    }

    LocalDate slot() {
        return slot;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    /** The version of the numbers it is judged by. */
    String policyVersion() {
        return policyVersion;
    }
}
