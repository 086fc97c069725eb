package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakGlassPolicyTest {

    private static final DutyLimits LIMITS = PolicyParameters.on(LocalDate.of(2026, 11, 28)).duties();
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String REASON = "The prosecutor asks about it today.";

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EXAMINER", "SUPERVISOR"})
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void unitOpensACaseWithAReason(Role role) {
        allowed(BreakGlassPolicy.open(role, REASON, LIMITS));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EXAMINER", "SUPERVISOR"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void othersAndWhoeverGivesNoReasonAreRefused(Role role) {
        refused(BreakGlassPolicy.open(role, REASON, LIMITS), Clause.PROTECTED_STORE);
        refused(BreakGlassPolicy.open(Role.EXAMINER, "curious", LIMITS), Clause.NEED_TO_KNOW);
        refused(BreakGlassPolicy.open(Role.EXAMINER, null, LIMITS), Clause.NEED_TO_KNOW);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void lasoOrCommanderDecides() {
        allowed(BreakGlassPolicy.decide(Role.LASO, "laso", "dlee"));
        allowed(BreakGlassPolicy.decide(Role.COMMANDER, "com", "dlee"));
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void nobodyElseDecidesAndNobodyOnTheOwn() {
        refused(BreakGlassPolicy.decide(Role.SUPERVISOR, "sup", "dlee"), Clause.PROTECTED_STORE);
        refused(BreakGlassPolicy.decide(Role.COMMANDER, "com", "com"), Clause.PROTECTED_STORE);
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void accessLastsEightHours() {
        allowed(BreakGlassPolicy.lasts(NOON, false, NOON.plus(Duration.ofHours(8)).minusSeconds(1), LIMITS));
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void accessEndsByItselfAndAtOnceWhenRejected() {
        refused(BreakGlassPolicy.lasts(NOON, false, NOON.plus(Duration.ofHours(8)), LIMITS), Clause.PROTECTED_STORE);
        refused(BreakGlassPolicy.lasts(NOON, true, NOON.plusSeconds(1), LIMITS), Clause.PROTECTED_STORE);
    }
}
