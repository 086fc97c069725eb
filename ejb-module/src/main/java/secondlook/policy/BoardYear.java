package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year as the Board counts it (307.5-6.3): the weeks whose Sundays lie in it, so that the annual report is the sum of
 * whole weekly ones. It begins at most six days before its January.
 */
public record BoardYear(int year) {

    /** The year that holds the week. */
    public static BoardYear of(BoardWeek week) {
        return new BoardYear(week.year());
    }

    public BoardWeek first() {
        return BoardWeek.of(LocalDate.of(year, 1, 1));
    }

    public BoardWeek last() {
        return new BoardWeek(next().first().monday().minusWeeks(1));
    }

    public BoardYear next() {
        return new BoardYear(year + 1);
    }

    /** 52 or 53, oldest first. */
    public List<BoardWeek> weeks() {
        return Stream.iterate(first(), week -> !week.monday().isAfter(last().monday()), BoardWeek::next).toList();
    }

    /** The first moment that belongs to it. */
    public Instant begins(ZoneId zone) {
        return first().begins(zone);
    }

    /** The first moment that belongs to the next. */
    public Instant ends(ZoneId zone) {
        return last().ends(zone);
    }
}
