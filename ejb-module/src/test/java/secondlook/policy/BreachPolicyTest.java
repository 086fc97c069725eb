package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.BreachPolicy.Scope;

class BreachPolicyTest {

    private static final RegisterLimits LIMITS = RegisterLimits.RULE;
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Scope DAY = new Scope(NOW.minus(Duration.ofDays(1)), NOW);
    private static final String TEXT = "A printed candidate list lay in the lobby for an hour.";

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"AGENCY", "BOOKING", "SYSTEM"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.BREACH, refusal = false)
    void everybodyWithAccessReports(Role role) {
        allowed(BreachPolicy.report(role, TEXT, LIMITS));
    }

    @Test
    @Verifies(value = Clause.BREACH, refusal = true)
    void programsAndEmptyReportsAreRefused() {
        refused(BreachPolicy.report(Role.BOOKING, TEXT, LIMITS), Clause.BREACH);
        refused(BreachPolicy.report(Role.EXAMINER, "lost", LIMITS), Clause.BREACH);
    }

    @Test
    @Verifies(value = Clause.BREACH, refusal = false)
    void lasoAssessesThenAgenciesAreNotifiedAndIndividualsDecidedOn() {
        allowed(BreachPolicy.assess(Role.LASO, DAY, TEXT, NOW, LIMITS));
        allowed(BreachPolicy.notifyAgency(Role.COMMANDER, true, TEXT, LIMITS));
        allowed(BreachPolicy.decide(Role.LASO, true, TEXT, LIMITS));
        assertThat(BreachPolicy.seenBy(NOW, LIMITS)).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(BreachPolicy.due(BreachStepKind.ASSESSED, NOW, LIMITS)).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(BreachPolicy.due(BreachStepKind.AGENCY_NOTIFIED, NOW, LIMITS))
                .isEqualTo(NOW.plus(Duration.ofHours(72)));
        assertThat(BreachPolicy.due(BreachStepKind.INDIVIDUALS_DECIDED, NOW, LIMITS))
                .isEqualTo(NOW.plus(Duration.ofDays(10)));
    }

    @Test
    @Verifies(value = Clause.BREACH, refusal = true)
    void assessmentByOthersAndStepsBeforeItAreRefused() {
        refused(BreachPolicy.assess(Role.COMMANDER, DAY, TEXT, NOW, LIMITS), Clause.BREACH);
        refused(BreachPolicy.assess(Role.LASO, new Scope(NOW, NOW), TEXT, NOW, LIMITS), Clause.BREACH);
        refused(BreachPolicy.assess(Role.LASO, new Scope(NOW.plusSeconds(1), NOW.plusSeconds(2)), TEXT, NOW, LIMITS),
                Clause.BREACH);
        refused(BreachPolicy.assess(Role.LASO, DAY, "bad", NOW, LIMITS), Clause.BREACH);
        refused(BreachPolicy.notifyAgency(Role.LASO, false, TEXT, LIMITS), Clause.BREACH);
        refused(BreachPolicy.notifyAgency(Role.SUPERVISOR, true, TEXT, LIMITS), Clause.BREACH);
        refused(BreachPolicy.decide(Role.LASO, false, TEXT, LIMITS), Clause.BREACH);
        refused(BreachPolicy.decide(Role.LASO, true, " ", LIMITS), Clause.BREACH);
    }
}
