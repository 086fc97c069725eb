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
                             ImportPace pace) {

    /** Files a second so far, 0 before the first batch. */
    public double rate() {
        return pace.rate();
    }

    /** What is left at the rate so far; null while nothing can be said. */
    public Duration remaining() {
        double rate = rate();
        return rate == 0 || state != ImportState.RUNNING ? null
                : Duration.ofSeconds(Math.round((counts.total() - counts.done()) / rate));
    }

    /** Of 100. */
    public int share() {
        return counts.total() == 0 ? 0 : (int) (100L * counts.done() / counts.total());
    }

    /** One line, for the console. */
    public String line() {
        Duration left = remaining();
        return state.label() + ": " + counts.done() + "/" + counts.total()
                + (rate() > 0 ? String.format(java.util.Locale.ROOT, ", %.1f a second", rate()) : "")
                + (left == null ? "" : ", " + readable(left) + " left") + " (" + counts.inWords() + ")"
                + (ending == null ? "" : ". " + ending);
    }

    /** For example {@code 1 h 05 min}, {@code 3 min 20 s}. */
    public static String readable(Duration time) {
        if (time.toHours() > 0) {
            return String.format("%d h %02d min", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0 ? String.format("%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
