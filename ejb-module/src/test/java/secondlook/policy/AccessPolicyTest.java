package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.AccessPolicy.Need;
import secondlook.policy.AccessPolicy.Ownership;

class AccessPolicyTest {

    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 22));
    private static final Ownership OURS = new Ownership(null, "inv1");
    private static final Ownership THEIRS = new Ownership("agency-1", "client-1");

    private static Need of(Ownership owner) {
        return new Need(owner, RequestState.ACCEPTED, false, false);
    }

    private static Need standing(RequestState state) {
        return new Need(THEIRS, state, false, false);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EXAMINER", "SUPERVISOR", "COMMANDER"})
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS}, refusal = false)
    void unitSeesWhatWaitsForItAndWhatItHasWorkedOn(Role role) {
        AccessPolicy.work(role).forEach(state -> allowed(AccessPolicy.seeRequest(role, "x", null, standing(state))));
        for (RequestState state : RequestState.values()) {
            allowed(AccessPolicy.seeRequest(role, "x", null, new Need(OURS, state, true, false)));
        }
        allowed(AccessPolicy.seeCandidates(role));
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"LEAD_ISSUED", "NO_CANDIDATE", "CLOSED", "REFUSED", "WITHDRAWN"})
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void endedCaseThatAnotherWorkedOnIsRefusedWithoutBreakGlass(RequestState state) {
        refused(AccessPolicy.seeRequest(Role.EXAMINER, "x", null, standing(state)), Clause.PROTECTED_STORE);
        refused(AccessPolicy.seeRequest(Role.SUPERVISOR, "x", null, standing(state)), Clause.PROTECTED_STORE);
        allowed(AccessPolicy.seeRequest(Role.COMMANDER, "x", null, standing(state)));
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"SUBMITTED", "SECOND_EXAMINED", "CONSULTATION", "SIGNED_OFF"})
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void caseThatWaitsForOthersIsRefusedToAnExaminer(RequestState state) {
        refused(AccessPolicy.seeRequest(Role.EXAMINER, "x", null, standing(state)), Clause.PROTECTED_STORE);
        allowed(AccessPolicy.seeRequest(Role.SUPERVISOR, "x", null, standing(state)));
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void breakGlassOpensACaseToTheUnitAndToNobodyElse() {
        Need opened = new Need(THEIRS, RequestState.CLOSED, false, true);
        allowed(AccessPolicy.seeRequest(Role.EXAMINER, "x", null, opened));
        allowed(AccessPolicy.seeRequest(Role.SUPERVISOR, "x", null, opened));
        refused(AccessPolicy.seeRequest(Role.INVESTIGATOR, "x", null, opened), Clause.PROTECTED_STORE);
        refused(AccessPolicy.seeRequest(Role.LASO, "x", null, opened), Clause.PROTECTED_STORE);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EXAMINER", "SUPERVISOR", "COMMANDER"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS}, refusal = true)
    void candidatesOutsideTheUnitAreRefused(Role role) {
        refused(AccessPolicy.seeCandidates(role), Clause.PROTECTED_STORE);
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.PROTECTED_STORE}, refusal = false)
    void searcherAndSupervisionSeeTheSearch() {
        allowed(AccessPolicy.seeSearch(Role.EXAMINER, "ex1", "ex1"));
        allowed(AccessPolicy.seeSearch(Role.SUPERVISOR, "sup1", "ex1"));
        allowed(AccessPolicy.seeSearch(Role.COMMANDER, "com1", "ex1"));
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void searchSeenByAnotherExaminerIsRefused() {
        refused(AccessPolicy.seeSearch(Role.EXAMINER, "ex2", "ex1"), Clause.TWO_EXAMINERS);
        refused(AccessPolicy.seeSearch(Role.INVESTIGATOR, "ex1", "ex1"), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void opinionsAreOpenOnceBothHaveSigned() {
        allowed(AccessPolicy.seeOpinions(Role.EXAMINER, RequestState.CONSULTATION));
        allowed(AccessPolicy.seeOpinions(Role.SUPERVISOR, RequestState.FIRST_EXAMINED));
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"SEARCHED", "FIRST_EXAMINED", "SECOND_EXAMINED"})
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void opinionSeenByAnExaminerBeforeBothHaveSignedIsRefused(RequestState state) {
        refused(AccessPolicy.seeOpinions(Role.EXAMINER, state), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW}, refusal = false)
    void lasoManagesAccounts() {
        allowed(AccessPolicy.manageAccounts(Role.LASO));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LASO", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW}, refusal = true)
    void accountsByAnybodyElseAreRefused(Role role) {
        refused(AccessPolicy.manageAccounts(role), Clause.LASO_AUTHORISES);
    }

    @Test
    @Verifies(value = {Clause.NEED_TO_KNOW, Clause.LASO_AUTHORISES}, refusal = false)
    void unusedAccountIsEnabledAgainWithAReason() {
        allowed(AccessPolicy.enableAgain(true, "Back from a year of leave, still in the unit.", PARAMETERS.duties()));
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void accountWhoseNeedHasEndedOrWithoutReasonStaysDisabled() {
        refused(AccessPolicy.enableAgain(false, "Back from a year of leave, still in the unit.", PARAMETERS.duties()),
                Clause.NEED_TO_KNOW);
        refused(AccessPolicy.enableAgain(true, "back ", PARAMETERS.duties()), Clause.NEED_TO_KNOW);
        refused(AccessPolicy.enableAgain(true, null, PARAMETERS.duties()), Clause.NEED_TO_KNOW);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void signInAfterTheFirstAccountIsAllowed() {
        allowed(AccessPolicy.signIn(true));
        allowed(AccessPolicy.firstAccount(false));
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void signInBeforeTheFirstAccountIsRefused() {
        refused(AccessPolicy.signIn(false), Clause.DEFAULT_PASSWORDS);
        refused(AccessPolicy.firstAccount(true), Clause.DEFAULT_PASSWORDS);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void fewFailuresAreAllowed() {
        allowed(AccessPolicy.notLocked(PARAMETERS.failuresToLock() - 1, PARAMETERS));
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void accountWithTooManyFailuresIsRefused() {
        refused(AccessPolicy.notLocked(PARAMETERS.failuresToLock(), PARAMETERS), Clause.CREDENTIALS);
    }
}
