package secondlook.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A review with its accounts.
 *
 * @param slot    the day it is for
 * @param lastDay last day to decide; accounts nobody decided on are disabled after it
 */
public record AccessReviewView(long id, LocalDate slot, Instant openedAt, String openedBy, LocalDate lastDay,
                               List<AccessReviewLine> lines) {

    public AccessReviewView {
        lines = List.copyOf(lines);
    }

    public long waiting() {
        return lines.stream().filter(AccessReviewLine::waiting).count();
    }

    public long count(ReviewOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public int total() {
        return lines.size();
    }

    public boolean ended() {
        return waiting() == 0;
    }
}
