package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateRequestPolicyTest {

    private static final Set<RequestState> EXAMINED = EnumSet.of(RequestState.SECOND_EXAMINED,
            RequestState.CONSULTATION, RequestState.SIGNED_OFF);

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void leadOfBothExaminersMayBeConfirmedByTheState() {
        EXAMINED.forEach(state -> allowed(StateRequestPolicy.ask(state, true)));
        allowed(StateRequestPolicy.reason("Their database holds booking photographs of other counties as well."));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nobodyIsAskedBeforeBothHaveSignedOrAfterTheAnswerOrWithoutALead() {
        EnumSet.complementOf(EnumSet.copyOf(EXAMINED)).forEach(state -> refused(StateRequestPolicy.ask(state, true),
                Clause.GALLERY));
        EXAMINED.forEach(state -> refused(StateRequestPolicy.ask(state, false), Clause.GALLERY));
        refused(StateRequestPolicy.reason("To be sure."), Clause.GALLERY);
        refused(StateRequestPolicy.reason(null), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void anotherSupervisorApproves() {
        allowed(StateRequestPolicy.decide(Role.SUPERVISOR, "sue", "ann", "reed"));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nobodyElseApproves() {
        refused(StateRequestPolicy.decide(Role.EXAMINER, "ben", "ann", "reed"), Clause.GALLERY);
        refused(StateRequestPolicy.decide(Role.COMMANDER, "co", "ann", "reed"), Clause.GALLERY);
        refused(StateRequestPolicy.decide(Role.SUPERVISOR, "sue", "sue", "reed"), Clause.GALLERY);
        refused(StateRequestPolicy.decide(Role.SUPERVISOR, "sue", "ann", "sue"), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void approvedRequestIsSentAndAnswered() {
        allowed(StateRequestPolicy.step(StateRequestState.DRAFTED, StateRequestState.APPROVED));
        allowed(StateRequestPolicy.step(StateRequestState.DRAFTED, StateRequestState.DECLINED));
        allowed(StateRequestPolicy.step(StateRequestState.APPROVED, StateRequestState.SENT));
        allowed(StateRequestPolicy.step(StateRequestState.SENT, StateRequestState.ANSWERED));
        allowed(StateRequestPolicy.print(StateRequestState.APPROVED));
        allowed(StateRequestPolicy.print(StateRequestState.ANSWERED));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nothingLeavesTheUnitWithoutApprovalOrTwice() {
        for (StateRequestState from : EnumSet.of(StateRequestState.DRAFTED, StateRequestState.DECLINED,
                StateRequestState.SENT, StateRequestState.ANSWERED)) {
            refused(StateRequestPolicy.step(from, StateRequestState.SENT), Clause.GALLERY);
        }
        refused(StateRequestPolicy.step(StateRequestState.APPROVED, StateRequestState.ANSWERED), Clause.GALLERY);
        refused(StateRequestPolicy.step(StateRequestState.DECLINED, StateRequestState.APPROVED), Clause.GALLERY);
        refused(StateRequestPolicy.print(StateRequestState.DRAFTED), Clause.GALLERY);
        refused(StateRequestPolicy.print(StateRequestState.DECLINED), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void supervisionSeesItAlwaysAndExaminersOnceBothHaveSigned() {
        for (RequestState state : RequestState.values()) {
            allowed(StateRequestPolicy.see(Role.SUPERVISOR, state));
            allowed(StateRequestPolicy.see(Role.COMMANDER, state));
        }
        EXAMINED.forEach(state -> allowed(StateRequestPolicy.see(Role.EXAMINER, state)));
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void examinerWhoMayStillComeFreshSeesNone() {
        refused(StateRequestPolicy.see(Role.EXAMINER, RequestState.SEARCHED), Clause.TWO_EXAMINERS);
        refused(StateRequestPolicy.see(Role.EXAMINER, RequestState.FIRST_EXAMINED), Clause.TWO_EXAMINERS);
        refused(StateRequestPolicy.see(Role.INVESTIGATOR, RequestState.CLOSED), Clause.TWO_EXAMINERS);
    }
}
