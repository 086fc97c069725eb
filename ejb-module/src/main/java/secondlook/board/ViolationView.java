package secondlook.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import secondlook.policy.ViolationState;

/**
 * A violation with everything that was done about it, as of a moment.
 *
 * @param suspect account that is suspected, null when the report names nobody
 * @param steps   oldest first
 * @param notices none but of a confirmed violation of 3.5
 * @param seenAt  the moment
 */
public record ViolationView(long id, String clause, String description, String evidence, String suspect,
                            Instant reportedAt, String reporter, ViolationState state, List<StepView> steps,
                            List<NoticeView> notices, Instant seenAt) {

    /** Until when the notices are due; null when none is owed. */
    public Instant due() {
        return notices.isEmpty() ? null : notices.get(0).dueAt();
    }

    /** Whether a notice waits for its delivery. */
    public boolean waiting() {
        return notices.stream().anyMatch(notice -> !notice.delivered());
    }

    public boolean overdue() {
        return waiting() && seenAt.isAfter(due());
    }

    /** Hours and minutes left, or gone since, for example {@code 11 h 59 min}; null when nothing waits. */
    public String clock() {
        if (!waiting()) {
            return null;
        }
        Duration left = Duration.between(seenAt, due()).abs();
        return left.toHours() + " h " + left.toMinutesPart() + " min";
    }
}
