package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessReviewPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final DutyLimits LIMITS = PolicyParameters.on(DAY).duties();

    @Test
    void reviewIsDueEveryNinetyDaysAndMissedOnesAreMadeUpByTheLatest() {
        assertThat(AccessReviewPolicy.due(DAY, DAY, LIMITS)).isNull();
        assertThat(AccessReviewPolicy.due(DAY, DAY.plusDays(89), LIMITS)).isNull();
        assertThat(AccessReviewPolicy.due(DAY, DAY.plusDays(90), LIMITS)).isEqualTo(DAY.plusDays(90));
        assertThat(AccessReviewPolicy.due(DAY, DAY.plusDays(200), LIMITS)).isEqualTo(DAY.plusDays(180));
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW}, refusal = false)
    void lasoDecidesOnOthersAndTheCommanderOnALaso() {
        allowed(AccessReviewPolicy.decide(Role.LASO, "laso", "dlee", Role.EXAMINER));
        allowed(AccessReviewPolicy.decide(Role.LASO, "laso", "laso2", Role.LASO));
        allowed(AccessReviewPolicy.decide(Role.COMMANDER, "com", "laso", Role.LASO));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LASO", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW}, refusal = true)
    void othersAndOneselfDecideNothing(Role role) {
        refused(AccessReviewPolicy.decide(role, "a", "dlee", Role.EXAMINER), Clause.LASO_AUTHORISES);
        refused(AccessReviewPolicy.decide(Role.LASO, "laso", "laso", Role.LASO), Clause.LASO_AUTHORISES);
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = false)
    void writtenReasonIsTaken() {
        allowed(AccessReviewPolicy.reason("Still examines in the unit.", LIMITS));
        allowed(AccessReviewPolicy.keepsAccess(DAY, DAY.plusDays(14), LIMITS));
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void shortReasonAndAnOverdueAccountAreRefused() {
        refused(AccessReviewPolicy.reason(null, LIMITS), Clause.NEED_TO_KNOW);
        refused(AccessReviewPolicy.reason("ok", LIMITS), Clause.NEED_TO_KNOW);
        refused(AccessReviewPolicy.keepsAccess(DAY, DAY.plusDays(15), LIMITS), Clause.NEED_TO_KNOW);
    }
}
