package secondlook.gallery;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long something has taken up to now. */
final class Stopwatch {

    private final LongSupplier nanos;
    private final long began;

    private Stopwatch(LongSupplier nanos, long began) {
        this.nanos = nanos;
        this.began = began;
    }

    /** @param nanos that pass, from any beginning, as {@link System#nanoTime} gives them */
    static Stopwatch started(LongSupplier nanos) {
        return after(Duration.ZERO, nanos);
    }

    /** Has run for so long already. */
    static Stopwatch after(Duration already, LongSupplier nanos) {
        return new Stopwatch(nanos, nanos.getAsLong() - already.toNanos());
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - began);
    }
}
