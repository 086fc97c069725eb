package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final SignInLimits LIMITS = SignInLimits.CJIS;

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void bothFactorsLetIn() {
        allowed(SignInPolicy.secondFactor(true));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void passwordAloneIsRefused() {
        refused(SignInPolicy.secondFactor(false), Clause.SECURITY);
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = false)
    void codeOfTheStepBeforeOrAfterIsGoodOnce() {
        allowed(SignInPolicy.codeOf(99, 100, null, LIMITS));
        allowed(SignInPolicy.codeOf(101, 100, 100L, LIMITS));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void usedOrDistantCodeIsRefused() {
        refused(SignInPolicy.codeOf(100, 100, 100L, LIMITS), Clause.SECURITY);
        refused(SignInPolicy.codeOf(99, 100, 100L, LIMITS), Clause.SECURITY);
        refused(SignInPolicy.codeOf(98, 100, null, LIMITS), Clause.SECURITY);
        refused(SignInPolicy.codeOf(102, 100, null, LIMITS), Clause.SECURITY);
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = false)
    void passkeyThatAnswersInTimeStandsInForACode() {
        allowed(SignInPolicy.passkey(true));
        allowed(SignInPolicy.answerInTime(NOON, NOON.plus(Duration.ofMinutes(9)), LIMITS));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void passkeyOfNobodyAndAnswersThatAreLateOrRepeatedAreRefused() {
        refused(SignInPolicy.passkey(false), Clause.SECURITY);
        refused(SignInPolicy.answerInTime(NOON, NOON.plus(Duration.ofMinutes(10)), LIMITS), Clause.SECURITY);
        refused(SignInPolicy.answerInTime(null, NOON, LIMITS), Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void counterThatGrowsAndDevicesWithoutOneAreGood() {
        allowed(SignInPolicy.counterOf(8, 7));
        allowed(SignInPolicy.counterOf(0, 0));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void counterThatDoesNotGrowBetraysACopy() {
        refused(SignInPolicy.counterOf(7, 7), Clause.CREDENTIALS);
        refused(SignInPolicy.counterOf(6, 7), Clause.CREDENTIALS);
        refused(SignInPolicy.counterOf(0, 7), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void acknowledgedNoticeOpensTheForm() {
        allowed(SignInPolicy.noticeAcknowledged(true));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void noticeThatNobodyAcknowledgedKeepsTheFormShut() {
        refused(SignInPolicy.noticeAcknowledged(false), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void ownPasswordGoesOn() {
        allowed(SignInPolicy.ownPassword(false));
        allowed(SignInPolicy.replacesInitial(false));
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void firstPasswordIsReplacedByAnotherOne() {
        refused(SignInPolicy.ownPassword(true), Clause.DEFAULT_PASSWORDS);
        refused(SignInPolicy.replacesInitial(true), Clause.DEFAULT_PASSWORDS);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY, Clause.DEFAULT_PASSWORDS}, refusal = false)
    void ownerChangesThePasswordWithBothFactorsToAnotherOne() {
        allowed(SignInPolicy.changesOwn(true));
        allowed(SignInPolicy.differs(false));
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.DEFAULT_PASSWORDS}, refusal = true)
    void changeWithoutBothFactorsOrToTheSamePasswordIsRefused() {
        refused(SignInPolicy.changesOwn(false), Clause.CREDENTIALS);
        refused(SignInPolicy.differs(true), Clause.DEFAULT_PASSWORDS);
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = false)
    void attendedSessionGoesOnAndALockedOneOpensWithBothFactors() {
        allowed(SignInPolicy.attended(NOON, NOON.plus(Duration.ofMinutes(30)).minusSeconds(1), LIMITS));
        allowed(SignInPolicy.unlocks(true));
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.CREDENTIALS}, refusal = true)
    void sessionThatNobodyUsedForThirtyMinutesLocksAndStaysSoWithoutBothFactors() {
        refused(SignInPolicy.attended(NOON, NOON.plus(Duration.ofMinutes(30)), LIMITS), Clause.SECURITY);
        refused(SignInPolicy.unlocks(false), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void newestSessionGoesOn() {
        allowed(SignInPolicy.theLiveSession(true));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void olderSessionEndsWhenANewOneBegins() {
        refused(SignInPolicy.theLiveSession(false), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = {Clause.NEED_TO_KNOW, Clause.CREDENTIALS}, refusal = false)
    void accountUsedWithinNinetyDaysGoesOn() {
        allowed(SignInPolicy.inUse(NOON, NOON.plus(Duration.ofDays(90)).minusSeconds(1), "Pat Roe, LASO", LIMITS));
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void accountUnusedForNinetyDaysIsRefusedAndTheLasoIsNamed() {
        Decision refused = SignInPolicy.inUse(NOON, NOON.plus(Duration.ofDays(90)), "Pat Roe, LASO", LIMITS);
        refused(refused, Clause.NEED_TO_KNOW);
        assertThat(refused.reason()).contains("90 days", "Pat Roe, LASO");
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void sessionGoesOnForTwelveHours() {
        allowed(SignInPolicy.sessionAge(NOON, NOON.plus(Duration.ofHours(12)).minusSeconds(1), LIMITS));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void sessionOfTwelveHoursAsksForBothFactorsAgain() {
        refused(SignInPolicy.sessionAge(NOON, NOON.plus(Duration.ofHours(12)), LIMITS), Clause.SECURITY);
    }
}
