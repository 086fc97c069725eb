package secondlook.engine.accuracy;

import java.util.Locale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** So many of so many, with the 95 % interval of Wilson. */
public record Proportion(long count, long of) {

    private static final double ERROR_RATE = 0.05;
    private static final double PER_CENT = 100;

    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** Not a number when there was nothing to count. */
    public double value() {
        return (double) count / of;
    }

    public double low() {
        return count == 0 ? 0 : interval().getLowerBound();
    }

    public double high() {
        return count == of ? 1 : interval().getUpperBound();
    }

    /** The library counts to 2 to the power of 31; of more, a part as large as it can take gives a wider interval. */
    private Interval interval() {
        long part = of / Integer.MAX_VALUE + 1;
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(of / part), Math.toIntExact(Math.min(count / part, of / part)), ERROR_RATE);
    }

    @Override
    public String toString() {
        return of == 0 ? "nothing to count" : String.format(Locale.ROOT,
                "%6.2f %%   95 %% interval %6.2f to %6.2f %%   %d of %d",
                PER_CENT * value(), PER_CENT * low(), PER_CENT * high(), count, of);
    }
}
