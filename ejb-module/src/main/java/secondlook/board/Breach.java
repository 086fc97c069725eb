package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.BreachMedium;
import secondlook.shared.Text;

/**
 * A suspected or confirmed breach as it was reported (307.5-7.2). Written once, never changed; what is done about it
 * are its {@link BreachStep}s.
 */
@Entity
@Table(name = "breach")
public class Breach {

    private static final int LONGEST_DESCRIPTION = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach_seq")
    @SequenceGenerator(name = "breach_seq", sequenceName = "breach_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private BreachMedium medium;

    private String description;

    @Column(name = "discovered_at")
    private Instant discoveredAt;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reporter_name")
    private String reporterName;

    protected Breach() {
    }

    Breach(NewBreach reported, Stamp stamp) {
        this.medium = Objects.requireNonNull(reported.medium(), "medium");
        this.description = Text.required("description", reported.description(), LONGEST_DESCRIPTION);
        this.discoveredAt = Objects.requireNonNull(reported.discoveredAt(), "discoveredAt");
        this.policyVersion = stamp.policyVersion();
        this.reportedAt = stamp.at();
        this.reportedBy = stamp.account();
        this.reporterName = stamp.name();
    }

    Long id() {
        return id;
    }

    BreachMedium medium() {
        return medium;
    }

    String description() {
        return description;
    }

    Instant discoveredAt() {
        return discoveredAt;
    }

    String policyVersion() {
        return policyVersion;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String reporterName() {
        return reporterName;
    }
}
