package secondlook.gallery;

import java.time.Duration;
import java.util.Locale;

/**
 * What a rate and a remaining time come from. Of an import, what the list of the folder alone refused took no time and
 * is not counted.
 *
 * @param items  files, lines or photographs read and written
 * @param millis spent on them, without the time the server was down
 */
public record Pace(long items, long millis) {

    static final Pace NONE = new Pace(0, 0);

    /** Items a second, 0 before the first. */
    public double rate() {
        return millis == 0 ? 0 : items * 1000.0 / millis;
    }

    /** How long so many more take at the rate so far; null while nothing can be said. */
    public Duration remaining(long left) {
        return rate() == 0 ? null : Duration.ofSeconds(Math.round(left / rate()));
    }

    /** For example {@code 41.2 a second, 38 min 05 s left}; empty before the first item. Remaining may be null. */
    public String inWords(Duration remaining) {
        return rate() == 0 ? "" : String.format(Locale.ROOT, "%.1f a second%s", rate(),
                remaining == null ? "" : ", " + readable(remaining) + " left");
    }

    private static String readable(Duration time) {
        if (time.toHours() > 0) {
            return String.format("%d h %02d min", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0 ? String.format("%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
