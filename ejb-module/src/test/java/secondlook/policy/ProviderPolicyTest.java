package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ProviderPolicyTest {

    private static final Instant LOCKED = Instant.parse("2026-11-29T12:00:00Z");

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private static void refused(Decision decision, Clause clause, String advice) {
        assertThat(decision.refused()).isTrue();
        assertThat(decision.clause()).isEqualTo(clause);
        assertThat(decision.reason()).contains(advice);
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = false)
    void answerWithoutFaultAndWithASecondFactorCounts() {
        assertThat(ProviderPolicy.answerHolds(null).allowed()).isTrue();
        assertThat(ProviderPolicy.secondFactor(true).allowed()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = true)
    void answerWithAFaultOrWithoutASecondFactorDoesNot() {
        refused(ProviderPolicy.answerHolds("its signature is none"), Clause.SECURITY, "its signature is none. Begin");
        refused(ProviderPolicy.secondFactor(false), Clause.SECURITY, "Set one up at your department");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void credentialsShownAfterTheQuestionOrWithinTheSkewCount() {
        Duration skew = Duration.ofSeconds(30);
        assertThat(ProviderPolicy.provenAnew(NOON.plusSeconds(5), NOON, skew).allowed()).isTrue();
        assertThat(ProviderPolicy.provenAnew(NOON.minusSeconds(30), NOON, skew).allowed()).isTrue();
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void credentialsShownBeforeTheQuestionDoNot() {
        Duration skew = Duration.ofSeconds(30);
        refused(ProviderPolicy.provenAnew(NOON.minusSeconds(31), NOON, skew), Clause.CREDENTIALS, "Sign out there");
        refused(ProviderPolicy.provenAnew(null, NOON, skew), Clause.CREDENTIALS, "anew");
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW, Clause.CREDENTIALS, Clause.DUTY_AND_TRAINING},
            refusal = false)
    void boundSubjectWithTheRoleOfAnOpenAccountMayComeIn() {
        assertThat(ProviderPolicy.bound(true, null).allowed()).isTrue();
        assertThat(ProviderPolicy.open(true, false).allowed()).isTrue();
        assertThat(ProviderPolicy.role(Role.EXAMINER, EnumSet.of(Role.AUDITOR, Role.EXAMINER)).allowed()).isTrue();
        assertThat(ProviderPolicy.samePerson(true).allowed()).isTrue();
        assertThat(ProviderPolicy.ownDoor(false).allowed()).isTrue();
        assertThat(ProviderPolicy.unlocksHere(false).allowed()).isTrue();
        assertThat(ProviderPolicy.unlocksThere(LOCKED, LOCKED).allowed()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW, Clause.CREDENTIALS, Clause.DUTY_AND_TRAINING},
            refusal = true)
    void othersMayNotAndReadWhatToDo() {
        refused(ProviderPolicy.bound(false, "ab12-cd34"), Clause.LASO_AUTHORISES, "the reference ab12-cd34");
        refused(ProviderPolicy.open(false, false), Clause.NEED_TO_KNOW, "disabled");
        refused(ProviderPolicy.open(true, true), Clause.CREDENTIALS, "release");
        refused(ProviderPolicy.role(Role.SUPERVISOR, EnumSet.of(Role.EXAMINER)), Clause.NEED_TO_KNOW, "CIU supervisor");
        refused(ProviderPolicy.role(Role.EXAMINER, EnumSet.noneOf(Role.class)), Clause.NEED_TO_KNOW, "Examiner");
        refused(ProviderPolicy.samePerson(false), Clause.CREDENTIALS, "your own credentials");
        refused(ProviderPolicy.unlocksHere(true), Clause.CREDENTIALS, "Confirm at your department");
        refused(ProviderPolicy.unlocksThere(LOCKED.minusMillis(1), LOCKED), Clause.CREDENTIALS, "Confirm there again");
        refused(ProviderPolicy.ownDoor(true), Clause.CREDENTIALS, "button");
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = false)
    void confirmationSignsWithinItsMinutes() {
        assertThat(ProviderPolicy.signature(NOON, NOON.plus(Duration.ofMinutes(10)), SignInLimits.CJIS).allowed())
                .isTrue();
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = true)
    void noneOrAnOldConfirmationDoesNotSign() {
        refused(ProviderPolicy.signature(NOON, NOON.plus(Duration.ofMinutes(10)).plusSeconds(1), SignInLimits.CJIS),
                Clause.CREDENTIALS, "within 10 minutes");
        refused(ProviderPolicy.signature(null, NOON, SignInLimits.CJIS), Clause.CREDENTIALS,
                "Confirm at your department");
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = false)
    void accountGoesToTheProviderWhileAnotherLasoKeepsAPassword() {
        assertThat(ProviderPolicy.leavesAnotherWayIn(Role.LASO, 1).allowed()).isTrue();
        assertThat(ProviderPolicy.leavesAnotherWayIn(Role.EXAMINER, 0).allowed()).isTrue();
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = true)
    void lastLasoWithAPasswordKeepsIt() {
        refused(ProviderPolicy.leavesAnotherWayIn(Role.LASO, 0), Clause.LASO_AUTHORISES, "Open another LASO's account");
    }
}
