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
 * How fast one place, one agency or one booking system may call: so that nobody locks accounts or fills the trail by
 * guessing, and no program crowds out the others. Kept in memory and by each node for itself; a start forgets it.
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
     * @param most    calls a minute that are allowed
     * @param left    calls that may still follow at once
     */
    record Verdict(long seconds, boolean first, int most, long left) {

        private static final int WINDOW = 60;

        /** The allowance, for the header RateLimit-Policy (IETF draft-ietf-httpapi-ratelimit-headers-10). */
        String policy() {
            return "\"calls\";q=" + most + ";w=" + WINDOW;
        }

        /** What is left of it and after how many seconds it is whole again, for the header RateLimit. */
        String state() {
            return "\"calls\";r=" + left + ";t=" + ((most - left) * WINDOW + most - 1) / most;
        }

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

    /** With the calls a minute that each kind allows one place, agency or booking system. */
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
            return new Verdict(0, false, count.most(), probe.getRemainingTokens());
        }
        return new Verdict(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()),
                count.records().tryConsume(1), count.most(), 0);
    }

    private record Count(int most, Bucket calls, Bucket records) {
    }

    /** As many at once as in a minute, and then as they come back, one by one. */
    private Bucket bucket(int perMinute) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
