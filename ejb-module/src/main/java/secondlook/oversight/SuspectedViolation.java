package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Clause;
import secondlook.shared.Caller;
import secondlook.shared.Text;

/**
 * A suspected violation of the directive (307.5-4.1): which clause, what happened, who reported it, on what evidence.
 * Written once, never changed; it says nothing of what becomes of it.
 */
@Entity
@Table(name = "suspected_violation")
public class SuspectedViolation {

    private static final int LONGEST_DESCRIPTION = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suspected_violation_seq")
    @SequenceGenerator(name = "suspected_violation_seq", sequenceName = "suspected_violation_seq", allocationSize = 1)
    private Long id;

    private String clause;

    private String description;

    private String evidence;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reporter_name")
    private String reporterName;

    protected SuspectedViolation() {
    }

    SuspectedViolation(Clause clause, String description, String evidence, Caller reporter, Instant reportedAt) {
        this.clause = Objects.requireNonNull(clause, "clause").id();
        this.description = Text.required("remark", description, LONGEST_DESCRIPTION);
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.reportedBy = reporter.account();
        this.reporterName = Objects.requireNonNull(reporter.name(), "name");
        this.reportedAt = Objects.requireNonNull(reportedAt, "reportedAt");
    }

    ViolationView view() {
        return new ViolationView(id, clause, description, evidence, reportedAt, reporterName);
    }

    Long id() {
        return id;
    }
}
