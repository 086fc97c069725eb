package secondlook.gallery;

import java.time.Duration;
import java.time.Instant;

/**
 * An import as it stands.
 *
 * @param ending why it ended early, null otherwise
 */
public record ImportProgress(long id, String folder, boolean bookingSource, ImportState state, String orderedBy,
                             Instant orderedAt, Instant endedAt, String ending, ImportCounts counts,
                             Pace pace) {

    /** Files a second so far, 0 before the first batch. */
    public double rate() {
        return pace.rate();
    }

    /** What is left at the rate so far; null while nothing can be said. */
    public Duration remaining() {
        return state == ImportState.RUNNING ? pace.remaining(counts.total() - counts.done()) : null;
    }

    /** Of 100. */
    public int share() {
        return counts.total() == 0 ? 0 : (int) (100L * counts.done() / counts.total());
    }

    /** One line, for the console. */
    public String line() {
        String words = pace.inWords(remaining());
        return state.label() + ": " + counts.done() + "/" + counts.total() + (words.isEmpty() ? "" : ", " + words)
                + " (" + counts.inWords() + ")" + (ending == null ? "" : ". " + ending);
    }
}
