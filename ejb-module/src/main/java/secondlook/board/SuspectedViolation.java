package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Caller;
import secondlook.shared.Text;

/**
 * A suspected violation of the directive (307.5-4.1): which clause, what happened, who reported it, on what evidence,
 * and who is suspected if the reporter knows. Written once, never changed; what becomes of it are its
 * {@link ViolationStep}s.
 */
@Entity
@Table(name = "suspected_violation")
public class SuspectedViolation {

    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_EVIDENCE = 500;
    private static final int LONGEST_ACCOUNT = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suspected_violation_seq")
    @SequenceGenerator(name = "suspected_violation_seq", sequenceName = "suspected_violation_seq", allocationSize = 1)
    private Long id;

    private String clause;

    private String description;

    private String evidence;

    private String suspect;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reporter_name")
    private String reporterName;

    protected SuspectedViolation() {
    }

    SuspectedViolation(NewViolation reported, Caller reporter, Instant reportedAt) {
        this.clause = Objects.requireNonNull(reported.clause(), "clause").id();
        this.description = Text.required("description", reported.description(), LONGEST_DESCRIPTION);
        this.evidence = Text.required("evidence", reported.evidence(), LONGEST_EVIDENCE);
        this.suspect = Text.optional("suspect", reported.suspect(), LONGEST_ACCOUNT);
        this.reportedBy = reporter.account();
        this.reporterName = Objects.requireNonNull(reporter.name(), "name");
        this.reportedAt = Objects.requireNonNull(reportedAt, "reportedAt");
    }

    Long id() {
        return id;
    }

    String clause() {
        return clause;
    }

    String description() {
        return description;
    }

    String evidence() {
        return evidence;
    }

    String suspect() {
        return suspect;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String reporterName() {
        return reporterName;
    }
}
