package secondlook.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import secondlook.intake.HoldView;

/**
 * What is kept, due and held now.
 *
 * @param lastRun null before the first
 * @param journal where the purge journal lies
 */
public record RetentionOverview(String policyVersion, LocalDate today, List<KindView> kinds, List<HoldView> holds,
                                long purged, RunView lastRun, Instant nextRun, String journal) {

    /** Holds whose day of review has passed. */
    public long overdue() {
        return holds.stream().filter(hold -> hold.overdue(today)).count();
    }
}
