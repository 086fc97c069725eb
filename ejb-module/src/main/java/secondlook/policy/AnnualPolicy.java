package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The annual report to the Board: when it is made and what it must tell (307.5-6.3). */
public final class AnnualPolicy {

    private AnnualPolicy() {
    }

    /** When the report on a year is made without being asked for: on the day of the limits in the following year. */
    public static Instant due(BoardYear year, ZoneId zone, BoardLimits limits) {
        return LocalDate.of(year.year() + 1, limits.annualMonth(), limits.annualDay())
                .atTime(LocalTime.of(limits.weeklyHour(), 0)).atZone(zone).toInstant();
    }

    /** It sums up the weekly reports, so the last of them has to be there; before that a draft is to be had. */
    @Implements({Clause.ANNUAL_REPORT})
    public static Decision close(BoardYear year, BoardWeek lastReported) {
        return Decision.when(lastReported != null && !lastReported.monday().isBefore(year.last().monday()),
                Clause.ANNUAL_REPORT, "The report on " + year.year() + " sums up its weekly reports, the last of which"
                        + " is that of the week to " + year.last().sunday() + ". Wait for it, or take the draft.");
    }

    /**
     * The years that want a report now, oldest first, those that were missed included.
     *
     * @param first        the first week that was reported, null before there was any
     * @param last         the last year that was reported, null before there was any
     * @param lastReported the last week that was reported
     */
    @Implements({Clause.ANNUAL_REPORT})
    public static List<BoardYear> wanting(BoardWeek first, BoardYear last, BoardWeek lastReported, Due now) {
        List<BoardYear> years = new ArrayList<>();
        if (first != null) {
            BoardYear year = last == null ? BoardYear.of(first) : last.next();
            while (!now.at().isBefore(due(year, now.zone(), now.limits())) && close(year, lastReported).allowed()) {
                years.add(year);
                year = year.next();
            }
        }
        return List.copyOf(years);
    }

    /** The moment for which it is asked what is due. */
    public record Due(Instant at, ZoneId zone, BoardLimits limits) {
    }

    /** No part may be left out; one of which nothing is known says so. */
    @Implements({Clause.ANNUAL_REPORT})
    public static Decision complete(Collection<AnnualPart> told) {
        Set<AnnualPart> missing = EnumSet.allOf(AnnualPart.class);
        missing.removeAll(told);
        return Decision.when(missing.isEmpty(), Clause.ANNUAL_REPORT, "The annual report lacks: "
                + missing.stream().map(AnnualPart::heading).collect(Collectors.joining("; ")) + ".");
    }
}
