package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.EvaluationPolicy.Plan;

class EvaluationPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DutyLimits LIMITS = PolicyParameters.on(TODAY).duties();

    @Test
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = false)
    void lasoEvaluatesADrawnSampleInWriting() {
        allowed(EvaluationPolicy.evaluate(Role.LASO));
        allowed(EvaluationPolicy.plan(new Plan(TODAY.minusDays(30), TODAY, 10), TODAY, LIMITS));
        allowed(EvaluationPolicy.draw(true));
        allowed(EvaluationPolicy.finding("Looked at the case file; all is there.", LIMITS));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LASO", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = true)
    void othersDoNot(Role role) {
        refused(EvaluationPolicy.evaluate(role), Clause.RANDOM_EVALUATIONS);
    }

    @Test
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = true)
    void seedThatDoesNotExistYetAnOpenPeriodAndAnEmptyFindingAreRefused() {
        refused(EvaluationPolicy.draw(false), Clause.RANDOM_EVALUATIONS);
        refused(EvaluationPolicy.plan(new Plan(TODAY, TODAY.plusDays(1), 10), TODAY, LIMITS),
                Clause.RANDOM_EVALUATIONS);
        refused(EvaluationPolicy.plan(new Plan(TODAY, TODAY.minusDays(1), 10), TODAY, LIMITS),
                Clause.RANDOM_EVALUATIONS);
        refused(EvaluationPolicy.plan(new Plan(TODAY, TODAY, 0), TODAY, LIMITS), Clause.RANDOM_EVALUATIONS);
        refused(EvaluationPolicy.plan(new Plan(TODAY, TODAY, 201), TODAY, LIMITS), Clause.RANDOM_EVALUATIONS);
        refused(EvaluationPolicy.finding("fine", LIMITS), Clause.RANDOM_EVALUATIONS);
    }
}
