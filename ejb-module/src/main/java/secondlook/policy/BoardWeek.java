package secondlook.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A week as the Board counts it, Monday to Sunday by the department's clocks (307.5-6.2). It has 167 or 169 hours when
 * daylight saving begins or ends in it.
 *
 * @param monday its first day
 */
public record BoardWeek(LocalDate monday) {

    /** IllegalArgumentException for any other day of the week. */
    public BoardWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week of the Board begins on a Monday, not on " + monday);
        }
    }

    /** The week that holds the day. */
    public static BoardWeek of(LocalDate day) {
        return new BoardWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week that holds the moment by these clocks. */
    public static BoardWeek of(Instant moment, ZoneId zone) {
        return of(LocalDate.ofInstant(moment, zone));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public BoardWeek next() {
        return new BoardWeek(monday.plusWeeks(1));
    }

    /** 52 weeks earlier: the same days of the week, at most four days off the same dates. */
    public BoardWeek lastYear() {
        return new BoardWeek(monday.minusWeeks(52));
    }

    /** The first moment that belongs to it. */
    public Instant begins(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first moment that belongs to the next. */
    public Instant ends(ZoneId zone) {
        return next().begins(zone);
    }

    public Duration length(ZoneId zone) {
        return Duration.between(begins(zone), ends(zone));
    }

    /** The year that its figures to date are counted in: that of its Sunday. */
    public int year() {
        return sunday().getYear();
    }
}
