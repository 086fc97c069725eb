package secondlook.statepolice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.Decision;
import secondlook.policy.Role;
import secondlook.policy.StateRequestPolicy;
import secondlook.policy.StateRequestState;
import secondlook.shared.Audited;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;

/**
 * A lead may need the state's database for its confirmation: an examiner or supervisor drafts the request, a supervisor
 * approves it in writing, a member of the unit sends it and records the answer (307.5-5.4.2). The system sends nothing
 * by itself and changes nothing of the examinations: what the answer is worth, examiners and supervisor say.
 */
@Audited
@Stateless
public class StateRequestService {

    @Inject
    StateDesk desk;

    @Inject
    StateRequestBook book;

    @Inject
    StatePrint print;

    @Inject
    CorroborationRecords examined;

    @Inject
    RequestRoad road;

    /** What has been asked about one request. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public StateRequestsView of(String requestId) {
        return all(desk.take(requestId));
    }

    /** Writes a request that waits for a supervisor. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public StateRequestsView draft(String requestId, String reason) {
        RequestFacts request = desk.take(requestId);
        PolicyRefused.unless(mayAsk(request));
        StateRequest drafted = new StateRequest(request, book.of(requestId).size() + 1, reason, desk.member());
        book.keep(drafted);
        desk.about(drafted.number(), null);
        return all(request);
    }

    /** The supervisor's decision, once. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public StateRequestsView decide(StateDecision decision) {
        StateRequest drafted = book.get(decision.id());
        RequestFacts request = about(drafted);
        PolicyRefused.unless(StateRequestPolicy.decide(desk.caller().role(), desk.caller().account(),
                drafted.drafter().account(), request.requesterAccount()));
        if (decision.approve()) {
            PolicyRefused.unless(mayAsk(request));
        }
        desk.reauthenticate(decision.proof());
        step(drafted, decision.approve() ? StateRequestState.APPROVED : StateRequestState.DECLINED,
                new StateRequestStep.Said(decision.reason(), null, null));
        desk.detail(decision.approve() ? "approved" : "not approved");
        return all(request);
    }

    /** Records that the approved request has been sent, and how. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public StateRequestsView sent(long id, String how) {
        StateRequest approved = book.get(id);
        RequestFacts request = about(approved);
        StateRequestStep step = step(approved, StateRequestState.SENT, new StateRequestStep.Said(how, null, null));
        desk.asked(approved, request, step.member().at());
        return all(request);
    }

    /** Records the answer as it came. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public StateRequestsView answered(AnswerGiven given) {
        StateRequest asked = book.get(given.id());
        RequestFacts request = about(asked);
        if (given.answer() == null) {
            throw new Invalid("answer", "Choose what the State Police answered.");
        }
        step(asked, StateRequestState.ANSWERED, new StateRequestStep.Said(given.text(), given.reference(),
                given.answer()));
        desk.detail(given.answer().label());
        return all(request);
    }

    /** The formal request as a letter. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public byte[] letter(long id) {
        StateRequest approved = book.get(id);
        return given(approved, print.letter(approved, approval(approved), about(approved)));
    }

    /** The same for their system, as ANSI/NIST transaction with the photograph; NotFound once that is erased. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public byte[] transaction(long id) {
        StateRequest approved = book.get(id);
        RequestFacts request = about(approved);
        return given(approved, print.transaction(approved, approval(approved), request,
                road.probeBytes(request.id())));
    }

    private byte[] given(StateRequest request, byte[] file) {
        desk.about(request.number(), Sha256.of(file));
        return file;
    }

    private StateRequestStep approval(StateRequest request) {
        about(request);
        PolicyRefused.unless(StateRequestPolicy.print(book.state(request)));
        return book.steps(request).get(0);
    }

    private RequestFacts about(StateRequest request) {
        RequestFacts of = desk.take(request.requestId());
        desk.about(request.number(), null);
        return of;
    }

    private StateRequestStep step(StateRequest of, StateRequestState to, StateRequestStep.Said said) {
        PolicyRefused.unless(StateRequestPolicy.step(book.state(of), to));
        StateRequestStep step = new StateRequestStep(of, to, said, desk.member());
        book.keep(step);
        return step;
    }

    private Decision mayAsk(RequestFacts request) {
        return StateRequestPolicy.ask(request.state(), examined.of(request.id()).opinions().stream()
                .anyMatch(opinion -> opinion.chosenRank() != null));
    }

    private StateRequestsView all(RequestFacts request) {
        return new StateRequestsView(request.id(), request.number(),
                book.of(request.id()).stream().map(book::view).toList(), mayAsk(request).reason());
    }
}
