package secondlook.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One evaluation.
 *
 * @param announcedAfter entries of the audit trail at the announcement; the seed is of later ones
 * @param itemsSha256    of the population, one item a line
 * @param seed           null until it is drawn
 * @param seedNote       the signed checkpoint that gave the seed; null also of draws before checkpoints did
 */
public record EvaluationView(long id, String purpose, EvaluationPopulation population, LocalDate from, LocalDate to,
                             int wanted, int itemCount, String itemsSha256, long announcedAfter, Instant announcedAt,
                             String announcedBy, String seed, String seedSource, String seedNote, Instant drawnAt,
                             List<EvaluationLine> lines) {

    public EvaluationView {
        lines = List.copyOf(lines);
    }

    public boolean drawn() {
        return seed != null;
    }

    /** Items without a finding; the draw itself while it is still to come. */
    public long waiting() {
        return drawn() ? lines.stream().filter(line -> line.kind() == null).count() : 1;
    }
}
