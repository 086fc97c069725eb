package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import secondlook.policy.UsePolicy.Sighting;

class UsePolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Sighting DESK = new Sighting("Desk 1", NOON);
    private static final UseLimits LIMITS = UseLimits.RULE;

    private static Sighting after(String place, Duration time) {
        return new Sighting(place, NOON.plus(time));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void sameDeskAtOnceOrAnotherOneLaterOrAtTheUsualHoursIsNoSign() {
        allowed(UsePolicy.onePlace(DESK, after("Desk 1", Duration.ofSeconds(30)), LIMITS));
        allowed(UsePolicy.onePlace(DESK, after("Desk 2", Duration.ofMinutes(10)), LIMITS));
        allowed(UsePolicy.onePlace(new Sighting(null, null), DESK, LIMITS));
        allowed(UsePolicy.withinHours(LocalTime.of(5, 0), LIMITS));
        allowed(UsePolicy.withinHours(LocalTime.of(22, 59), LIMITS));
        allowed(UsePolicy.withinHours(LocalTime.of(2, 0), new UseLimits(10, 20, 6)));
        allowed(UsePolicy.withinHours(LocalTime.of(2, 0), new UseLimits(10, 0, 0)));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void anotherDeskWithinMinutesIsASign() {
        refused(UsePolicy.onePlace(DESK, after("Desk 2", Duration.ofMinutes(10).minusSeconds(1)), LIMITS),
                Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void nightIsASign() {
        refused(UsePolicy.withinHours(LocalTime.of(4, 59), LIMITS), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours(LocalTime.of(23, 0), LIMITS), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours(LocalTime.of(12, 0), new UseLimits(10, 20, 6)), Clause.CREDENTIALS);
    }
}
