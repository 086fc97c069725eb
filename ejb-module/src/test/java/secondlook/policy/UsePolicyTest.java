package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import secondlook.policy.UseLimits.Hours;
import secondlook.policy.UsePolicy.Sighting;

class UsePolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Sighting DESK = new Sighting("Desk 1", NOON);
    private static final UseLimits LIMITS = UseLimits.RULE;

    private static UseLimits of(int first, int last) {
        return new UseLimits(10, new Hours(first, last), Map.of());
    }

    private static Sighting after(String place, Duration time) {
        return new Sighting(place, NOON.plus(time));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void sameDeskAtOnceOrAnotherOneLaterOrAtTheUsualHoursIsNoSign() {
        allowed(UsePolicy.onePlace(DESK, after("Desk 1", Duration.ofSeconds(30)), LIMITS));
        allowed(UsePolicy.onePlace(DESK, after("Desk 2", Duration.ofMinutes(10)), LIMITS));
        allowed(UsePolicy.onePlace(new Sighting(null, null), DESK, LIMITS));
        allowed(UsePolicy.withinHours("CIU", LocalTime.of(5, 0), LIMITS));
        allowed(UsePolicy.withinHours("CIU", LocalTime.of(22, 59), LIMITS));
        allowed(UsePolicy.withinHours("CIU", LocalTime.of(2, 0), of(20, 6)));
        allowed(UsePolicy.withinHours("CIU", LocalTime.of(2, 0), of(0, 0)));
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
        refused(UsePolicy.withinHours("CIU", LocalTime.of(4, 59), LIMITS), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours("CIU", LocalTime.of(23, 0), LIMITS), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours("CIU", LocalTime.of(12, 0), of(20, 6)), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void unitWithHoursOfItsOwnIsJudgedByThem() {
        UseLimits byUnit = PolicyParameters.on(LocalDate.of(2026, 11, 29)).signIn().use();
        allowed(UsePolicy.withinHours("Crime Intelligence Unit", LocalTime.of(3, 0), byUnit));
        allowed(UsePolicy.withinHours(" crime intelligence UNIT ", LocalTime.of(3, 0), byUnit));
        allowed(UsePolicy.withinHours("Major Crimes", LocalTime.of(5, 0), byUnit));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void unitWithoutAndTheDaysBeforeGoByTheUsualOnes() {
        UseLimits byUnit = PolicyParameters.on(LocalDate.of(2026, 11, 29)).signIn().use();
        refused(UsePolicy.withinHours("Major Crimes", LocalTime.of(3, 0), byUnit), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours(null, LocalTime.of(3, 0), byUnit), Clause.CREDENTIALS);
        refused(UsePolicy.withinHours("Crime Intelligence Unit", LocalTime.of(3, 0),
                PolicyParameters.on(LocalDate.of(2026, 11, 28)).signIn().use()), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void sessionThatStaysOrWhosePlaceNobodyKnowsIsNoSign() {
        allowed(UsePolicy.staysThere("Desk 1", "Desk 1"));
        allowed(UsePolicy.staysThere(null, "Desk 1"));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void sessionThatIsUsedElsewhereIsASign() {
        refused(UsePolicy.staysThere("Desk 1", "10.1.2.3"), Clause.CREDENTIALS);
        refused(UsePolicy.staysThere("Desk 1", null), Clause.CREDENTIALS);
    }
}
