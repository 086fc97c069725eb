package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.AccessPolicy.Ownership;

class AccessPolicyTest {

    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 22));
    private static final Ownership OURS = new Ownership(null, "inv1");
    private static final Ownership THEIRS = new Ownership("agency-1", "client-1");

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EXAMINER", "SUPERVISOR", "COMMANDER"})
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS}, refusal = false)
    void unitSeesEveryRequestAndItsCandidates(Role role) {
        allowed(AccessPolicy.seeRequest(role, "x", null, OURS));
        allowed(AccessPolicy.seeRequest(role, "x", null, THEIRS));
        allowed(AccessPolicy.seeCandidates(role));
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void requesterSeesTheOwnRequest() {
        allowed(AccessPolicy.seeRequest(Role.INVESTIGATOR, "inv1", null, OURS));
        allowed(AccessPolicy.seeRequest(Role.AGENCY, "client-2", "agency-1", THEIRS));
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void anotherRequestersRequestIsRefused() {
        refused(AccessPolicy.seeRequest(Role.INVESTIGATOR, "inv2", null, OURS), Clause.PROTECTED_STORE);
        refused(AccessPolicy.seeRequest(Role.AGENCY, "client-1", "agency-2", THEIRS), Clause.PROTECTED_STORE);
        refused(AccessPolicy.seeRequest(Role.AGENCY, "client-1", null, OURS), Clause.PROTECTED_STORE);
        refused(AccessPolicy.seeRequest(Role.INVESTIGATOR, "client-1", null, THEIRS), Clause.PROTECTED_STORE);
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
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void signInAfterTheFirstAccountIsAllowed() {
        allowed(AccessPolicy.signIn(true));
        allowed(AccessPolicy.firstAccount(false));
        allowed(AccessPolicy.password("three quiet herons", "dlee", PARAMETERS));
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void signInBeforeTheFirstAccountIsRefused() {
        refused(AccessPolicy.signIn(false), Clause.DEFAULT_PASSWORDS);
        refused(AccessPolicy.firstAccount(true), Clause.DEFAULT_PASSWORDS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "Password1234", "dlee-detroit-1", "aaaaaaaaaaaa", "121212121212"})
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void guessablePasswordIsRefused(String password) {
        refused(AccessPolicy.password(password, "dlee", PARAMETERS), Clause.DEFAULT_PASSWORDS);
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
