package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.policy.CorroborationPolicy.Parts;

class CorroborationPolicyTest {

    private static final Parts FRESH = new Parts("inv", "searcher", null, null);
    private static final Parts EXAMINED = new Parts("inv", "searcher", "first", "second");
    private static final String REASONS = "The examiner is on sick leave and will not come back this week.";

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void differentExaminersAreAllowed() {
        allowed(CorroborationPolicy.firstExaminer(Role.EXAMINER, "searcher", FRESH));
        allowed(CorroborationPolicy.secondExaminer(Role.EXAMINER, "second",
                new Parts("inv", "searcher", "first", null)));
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void requesterAsExaminerIsRefused() {
        refused(CorroborationPolicy.firstExaminer(Role.EXAMINER, "inv", FRESH), Clause.SIGN_OFF);
        refused(CorroborationPolicy.secondExaminer(Role.EXAMINER, "inv", EXAMINED), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void firstExaminerOrSearcherAsSecondIsRefused() {
        refused(CorroborationPolicy.secondExaminer(Role.EXAMINER, "first", EXAMINED), Clause.TWO_EXAMINERS);
        refused(CorroborationPolicy.secondExaminer(Role.EXAMINER, "searcher", EXAMINED), Clause.TWO_EXAMINERS);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "EXAMINER", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void examinationByAnybodyButAnExaminerIsRefused(Role role) {
        refused(CorroborationPolicy.firstExaminer(role, "x", FRESH), Clause.TWO_EXAMINERS);
        refused(CorroborationPolicy.secondExaminer(role, "x", FRESH), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = false)
    void fourthPersonAsSupervisorIsAllowed() {
        allowed(CorroborationPolicy.supervisor(Role.SUPERVISOR, "sup", EXAMINED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inv", "first", "second"})
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void supervisorWithAnotherPartIsRefused(String account) {
        refused(CorroborationPolicy.supervisor(Role.SUPERVISOR, account, EXAMINED), Clause.SIGN_OFF);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SUPERVISOR", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void signOffByAnybodyButASupervisorIsRefused(Role role) {
        refused(CorroborationPolicy.supervisor(role, "sup", EXAMINED), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.SIGN_OFF}, refusal = false)
    void everyCandidateComparedIsAllowed() {
        allowed(CorroborationPolicy.complete(List.of(Disposition.EXCLUDED, Disposition.NOT_COMPARABLE)));
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.SIGN_OFF}, refusal = true)
    void candidateWithoutDispositionIsRefused() {
        refused(CorroborationPolicy.complete(Arrays.asList(Disposition.EXCLUDED, null)), Clause.SIGN_OFF);
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    @Verifies(value = Clause.SIGN_OFF, refusal = false)
    void conclusionThatFitsItsChoiceIsAllowed(Conclusion conclusion) {
        allowed(CorroborationPolicy.conclusion(conclusion, conclusion.viable() ? Disposition.POSSIBLE : null));
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void conclusionThatDoesNotFitItsChoiceIsRefused(Conclusion conclusion) {
        refused(CorroborationPolicy.conclusion(conclusion, conclusion.viable() ? null : Disposition.POSSIBLE),
                Clause.SIGN_OFF);
        refused(CorroborationPolicy.conclusion(conclusion, Disposition.EXCLUDED), Clause.SIGN_OFF);
        refused(CorroborationPolicy.conclusion(null, null), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = false)
    void writtenRationaleIsAllowed() {
        allowed(CorroborationPolicy.rationale(
                "Ear, nose and hairline correspond; no unexplained difference was seen."));
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void missingRationaleIsRefused() {
        refused(CorroborationPolicy.rationale("looks alike"), Clause.SIGN_OFF);
        refused(CorroborationPolicy.rationale(null), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void sameCandidateOrNoneFromBothAgrees() {
        allowed(CorroborationPolicy.agree(new Opinion(Conclusion.STRONG_SUPPORT, 7L),
                new Opinion(Conclusion.LIMITED_SUPPORT, 7L)));
        allowed(CorroborationPolicy.agree(new Opinion(Conclusion.INCONCLUSIVE, null),
                new Opinion(Conclusion.NOT_SUITABLE, null)));
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void otherCandidateOrNoneFromOneDisagrees() {
        refused(CorroborationPolicy.agree(new Opinion(Conclusion.STRONG_SUPPORT, 7L),
                new Opinion(Conclusion.STRONG_SUPPORT, 8L)), Clause.TWO_EXAMINERS);
        refused(CorroborationPolicy.agree(new Opinion(Conclusion.STRONG_SUPPORT, 7L),
                new Opinion(Conclusion.INCONCLUSIVE, null)), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = false)
    void agreementOrFinishedConsultationIsAllowed() {
        allowed(CorroborationPolicy.consulted(false, 0));
        allowed(CorroborationPolicy.consulted(true, 2));
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void signingBeforeBothStatementsIsRefused() {
        refused(CorroborationPolicy.consulted(true, 1), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SIGN_OFF}, refusal = false)
    void signatureWithTheOwnPasswordIsAllowed() {
        allowed(CorroborationPolicy.reauthenticated(true));
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SIGN_OFF}, refusal = true)
    void signatureWithAWrongPasswordIsRefused() {
        refused(CorroborationPolicy.reauthenticated(false), Clause.CREDENTIALS);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void secondExaminerNewToTheRequestIsAllowed() {
        allowed(CorroborationPolicy.freshEyes("fresh", List.of("earlier")));
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void secondExaminerWhoKnowsAnEarlierRoundIsRefused() {
        refused(CorroborationPolicy.freshEyes("earlier", List.of("earlier")), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = false)
    void sendBackWithReasonsIsAllowed() {
        allowed(CorroborationPolicy.sendBack("The hidden ear is not dealt with in either of the rationales."));
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void sendBackWithoutReasonsIsRefused() {
        refused(CorroborationPolicy.sendBack("again"), Clause.SIGN_OFF);
        refused(CorroborationPolicy.sendBack(null), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void seatReleasedByAnotherSupervisorWithReasonsIsAllowed() {
        allowed(CorroborationPolicy.releaseSeat(Role.SUPERVISOR, "sup", EXAMINED, REASONS));
        allowed(CorroborationPolicy.releaseSeat(Role.SUPERVISOR, "sup", new Parts("inv", "s", "first", null), REASONS));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SUPERVISOR", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void seatReleasedByAnybodyButASupervisorIsRefused(Role role) {
        refused(CorroborationPolicy.releaseSeat(role, "sup", EXAMINED, REASONS), Clause.SIGN_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inv", "first", "second"})
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void seatReleasedBySomebodyWithAPartIsRefused(String account) {
        refused(CorroborationPolicy.releaseSeat(Role.SUPERVISOR, account, EXAMINED, REASONS), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void seatReleasedWithoutReasonsIsRefused() {
        refused(CorroborationPolicy.releaseSeat(Role.SUPERVISOR, "sup", EXAMINED, "on leave"), Clause.SIGN_OFF);
        refused(CorroborationPolicy.releaseSeat(Role.SUPERVISOR, "sup", EXAMINED, null), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void examinerWhoseSeatWasReleasedIsRefusedInThatRound() {
        refused(CorroborationPolicy.notReleased("gone", List.of("other", "gone")), Clause.TWO_EXAMINERS);
        allowed(CorroborationPolicy.notReleased("new", List.of("other", "gone")));
    }
}
