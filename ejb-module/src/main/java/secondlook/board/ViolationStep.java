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
import secondlook.policy.ViolationState;
import secondlook.shared.Text;

/**
 * What the commanding officer did about a suspected violation (307.5-4.1): opened the investigation, confirmed it or
 * called it unfounded. At most one investigation and one decision; written once, never changed.
 */
@Entity
@Table(name = "violation_step")
public class ViolationStep {

    private static final int LONGEST_FINDING = 4000;
    private static final int LONGEST_SUMMARY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "violation_step_seq")
    @SequenceGenerator(name = "violation_step_seq", sequenceName = "violation_step_seq", allocationSize = 1)
    private Long id;

    @Column(name = "violation_id")
    private Long violationId;

    @Enumerated(EnumType.STRING)
    private ViolationState state;

    private int place;

    private String finding;

    @Column(name = "board_summary")
    private String boardSummary;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "doer_name")
    private String doerName;

    protected ViolationStep() {
    }

    /** The summary is for the Board, of a confirmation alone. */
    ViolationStep(SuspectedViolation of, ViolationState state, String finding, String boardSummary, Stamp stamp) {
        this.violationId = of.id();
        this.state = Objects.requireNonNull(state, "state");
        this.place = state.decided() ? 2 : 1;
        this.finding = Text.required("finding", finding, LONGEST_FINDING);
        this.boardSummary = state == ViolationState.CONFIRMED
                ? Text.required("summary", boardSummary, LONGEST_SUMMARY) : null;
        this.policyVersion = stamp.policyVersion();
        this.doneAt = stamp.at();
        this.doneBy = stamp.account();
        this.doerName = stamp.name();
    }

    ViolationState state() {
        return state;
    }

    String boardSummary() {
        return boardSummary;
    }

    String policyVersion() {
        return policyVersion;
    }

    Instant doneAt() {
        return doneAt;
    }

    Long violationId() {
        return violationId;
    }

    StepView view() {
        return new StepView(state, finding, boardSummary, doneAt, doerName);
    }
}
