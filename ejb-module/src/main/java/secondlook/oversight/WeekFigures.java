package secondlook.oversight;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import secondlook.audit.TrailStand;
import secondlook.policy.BoardWeek;

/**
 * Everything a weekly report is made of (307.5-6.2); equal figures give equal files.
 *
 * @param department of the Department's own requests
 * @param agencies   of those of outside agencies
 * @param toDate     of all, from the year's first week to this one
 * @param lastYear   of the same week last year, null where none was reported
 * @param answered   in the order of their answers
 * @param notices    upgrades, planned contract changes, confirmed violations
 * @param trail      where the audit trail stood that they were reconciled with
 */
record WeekFigures(BoardWeek week, WeekCounts department, WeekCounts agencies, WeekCounts toDate, WeekCounts lastYear,
                   List<FulfilledRequest> answered, WeekNotices notices, Reconciled trail) {

    /** IllegalArgumentException when the lines do not add up to the totals. */
    WeekFigures {
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(notices, "notices");
        Objects.requireNonNull(trail, "trail");
        answered = List.copyOf(answered);
        adds(answered, false, department);
        adds(answered, true, agencies);
    }

    /**
     * What of the trail the figures were reconciled with.
     *
     * @param stand  where it ended
     * @param silent what entries name and tell nothing of: of an older version, or erased on an order
     */
    record Reconciled(TrailStand stand, Set<String> silent) {
    }

    /** What happened of each kind; the report says None where nothing did. */
    record WeekNotices(List<String> upgrades, List<String> contractChanges, List<String> violations) {

        static final WeekNotices NONE = new WeekNotices(List.of(), List.of(), List.of());
    }

    private static void adds(List<FulfilledRequest> answered, boolean agency, WeekCounts counts) {
        long all = answered.stream().filter(r -> r.agency() == agency).count();
        long leads = answered.stream().filter(r -> r.agency() == agency && r.lead()).count();
        if (all != counts.fulfilled() || leads != counts.leads()) {
            throw new IllegalArgumentException("The lines of the week do not add up to its totals");
        }
    }

    WeekCounts total() {
        return department.plus(agencies);
    }

    WeekTables tables() {
        return WeekTables.of(answered);
    }
}
