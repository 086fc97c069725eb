package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AccessPolicy;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.Decision;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * The supervisor sees both opinions, and the statements where the examiners disagreed, and signs or sends back
 * (307.5-5.4.3). Whether there is a lead follows from the opinions; it is shown here, never chosen here.
 */
@Audited
@Stateless
public class SupervisorService {

    @Inject
    CaseDesk desk;

    @Inject
    Rounds rounds;

    @Inject
    RequestRoad road;

    /** Both opinions, the statements, and what stands in the way of signing. */
    @RolesAllowed({Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public SupervisorSheet view(String requestId) {
        RequestFacts request = desk.take(requestId);
        PolicyRefused.unless(AccessPolicy.seeOpinions(desk.caller().role(), request.state()));
        return sheet(request, rounds.current(requestId).orElse(null));
    }

    /** Signs off, lead or no viable candidate. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public SupervisorSheet signOff(SignOffCommand command) {
        RequestFacts request = desk.take(command.requestId());
        RoundFile file = decidable(request);
        file.round().joinSupervisor(desk.caller());
        desk.reauthenticate(command.proof());
        SupervisorDecision decision = keep(SupervisorDecision.signOff(file, desk.signer(), command.rationale(),
                desk.now()), request);
        road.advance(request.id(), RequestState.SIGNED_OFF, "Signed off by the supervisor");
        return sheet(road.facts(request.id()), rounds.file(decision.round()));
    }

    /** Sends back for a new round of examinations. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public SupervisorSheet sendBack(SendBackCommand command) {
        RequestFacts request = desk.take(command.requestId());
        RoundFile file = decidable(request);
        file.round().joinSupervisor(desk.caller());
        desk.reauthenticate(command.proof());
        file.round().end(desk.now());
        keep(SupervisorDecision.sendBack(file, desk.signer(), command.reasons(), desk.now()), request);
        desk.tells(Fact.of("returned").with("request", request.number()));
        road.advance(request.id(), RequestState.SEARCHED, "Sent back by the supervisor for new examinations");
        return sheet(road.facts(request.id()), null);
    }

    private RoundFile decidable(RequestFacts request) {
        return rounds.current(request.id()).filter(file -> waiting(request) && file.bothSigned()).orElseThrow(
                () -> new Conflict("There is nothing to sign: the request stands at \"" + request.state().label()
                        + "\"."));
    }

    private static boolean waiting(RequestFacts request) {
        return request.state() == RequestState.SECOND_EXAMINED || request.state() == RequestState.CONSULTATION;
    }

    private SupervisorDecision keep(SupervisorDecision decision, RequestFacts request) {
        rounds.keep(decision, "Somebody else has decided on this request.");
        desk.about("sign-off of request " + request.number(), decision.view().signedHash());
        return decision;
    }

    private SupervisorSheet sheet(RequestFacts request, RoundFile file) {
        List<String> sentBack = rounds.sentBack(request.id());
        if (file == null) {
            return new SupervisorSheet(request.id(), request.number(), List.of(), List.of(), false, null,
                    "The request stands at \"" + request.state().label() + "\".", null, sentBack);
        }
        return new SupervisorSheet(request.id(), request.number(), file.opinions(), file.statementViews(),
                file.leadEnrolmentId() != null, file.leadRank(), obstacle(request, file), file.signature(), sentBack);
    }

    private String obstacle(RequestFacts request, RoundFile file) {
        if (!waiting(request)) {
            return "The request stands at \"" + request.state().label() + "\".";
        }
        Caller caller = desk.caller();
        Decision consulted = CorroborationPolicy.consulted(file.disagreed(), file.statements().size());
        Decision part = CorroborationPolicy.supervisor(caller.role(), caller.account(), file.round().parts());
        return consulted.refused() ? consulted.reason() : part.reason();
    }
}
