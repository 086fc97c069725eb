package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Decision;
import secondlook.shared.Caller;
import secondlook.shared.Text;

/**
 * One request that was refused, with the clause (307.5-3, 5). What was refused at the door leaves nothing but this: the
 * photograph is not kept, its SHA-256 is where bytes were sent. Append-only, so that the counts of the Board's reports
 * hold.
 */
@Entity
@Table(name = "refusal")
public class Refusal {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NUMBER = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refusal_seq")
    @SequenceGenerator(name = "refusal_seq", sequenceName = "refusal_seq", allocationSize = 1)
    private Long id;

    @Column(name = "at_time")
    private Instant at;

    private String clause;

    private String reason;

    private String account;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "incident_number")
    private String incidentNumber;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "probe_sha256")
    private String probeSha256;

    @Column(name = "request_id")
    private Long requestId;

    protected Refusal() {
    }

    /** What was asked for; every part may be missing, that may be why it was refused. */
    record Asked(String incidentNumber, String caseNumber, String probeSha256, Long requestId) {
    }

    Refusal(Decision refusal, Caller caller, Asked asked, Instant at) {
        if (refusal.allowed()) {
            throw new IllegalArgumentException("Nothing was refused");
        }
        this.at = Objects.requireNonNull(at, "at");
        this.clause = refusal.clause().id();
        this.reason = Text.cut(refusal.reason(), LONGEST_REASON);
        this.account = caller.account();
        this.agencyId = caller.agencyId();
        this.incidentNumber = Text.cut(asked.incidentNumber(), LONGEST_NUMBER);
        this.caseNumber = Text.cut(asked.caseNumber(), LONGEST_NUMBER);
        this.probeSha256 = asked.probeSha256();
        this.requestId = asked.requestId();
    }

    boolean byAgency() {
        return agencyId != null;
    }

    Instant at() {
        return at;
    }
}
