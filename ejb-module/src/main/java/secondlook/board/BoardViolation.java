package secondlook.board;

import java.time.Instant;
import java.util.List;
import secondlook.policy.ViolationState;

/** A confirmed violation as the Board reads it: no member, no reporter, no evidence. */
public record BoardViolation(long id, String clause, Instant confirmedAt, String summary, List<NoticeView> notices) {

    static BoardViolation of(ViolationView violation) {
        StepView confirmed = violation.steps().stream().filter(step -> step.state() == ViolationState.CONFIRMED)
                .findFirst().orElseThrow();
        return new BoardViolation(violation.id(), violation.clause(), confirmed.at(), confirmed.summary(),
                violation.notices());
    }
}
