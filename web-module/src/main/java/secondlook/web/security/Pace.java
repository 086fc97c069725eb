package secondlook.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How fast one place or one program may call: so that nobody locks accounts or fills the trail by guessing, and no
 * program crowds out the others. Kept in memory and by each node for itself; a start forgets it.
 */
@ApplicationScoped
public class Pace {

    /** What is counted apart. */
    enum Kind { SIGN_IN, CREDENTIALS, PROGRAM }

    /**
     * Whether a call may go on.
     *
     * @param seconds until the next one may; 0 when this one may
     * @param first   whether this is the one refusal of the minute that is recorded
     */
    record Verdict(long seconds, boolean first) {

        boolean slowDown() {
            return seconds > 0;
        }
    }

    private static final int MOST_KEPT = 20_000;

    private final Map<Kind, Integer> limits;
    private final TimeMeter time;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    protected Pace() {
        limits = Map.of();
        time = null;
    }

    /** With the calls a minute that each kind allows one place or program. */
    @Inject
    public Pace(@ConfigProperty(name = "secondlook.pace.signin") int signIn,
                @ConfigProperty(name = "secondlook.pace.credentials") int credentials,
                @ConfigProperty(name = "secondlook.pace.program") int program, Clock clock) {
        limits = Map.of(Kind.SIGN_IN, signIn, Kind.CREDENTIALS, credentials, Kind.PROGRAM, program);
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                // Never millis(): a clock that ticks in microseconds divides by zero there (JDK 17).
                return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    Verdict of(Kind kind, String who) {
        if (counts.size() >= MOST_KEPT) {
            counts.values().removeIf(count -> count.calls().getAvailableTokens() >= count.most());
        }
        Count count = counts.computeIfAbsent(kind + " " + who, key -> new Count(limits.get(kind),
                bucket(limits.get(kind)), bucket(1)));
        ConsumptionProbe probe = count.calls().tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return new Verdict(0, false);
        }
        return new Verdict(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()),
                count.records().tryConsume(1));
    }

    private record Count(int most, Bucket calls, Bucket records) {
    }

    /** As many at once as in a minute, and then as they come back, one by one. */
    private Bucket bucket(int perMinute) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
