package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AccessPolicy;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.ImageContent;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * Two examiners who disagree consult: each reads both opinions and then states a position once. The opinions stay
 * unedited beside the statements (307.5-5.4.3).
 */
@Audited
@Stateless
public class ConsultationService {

    @Inject
    CaseDesk desk;

    @Inject
    Rounds rounds;

    @Inject
    RequestRoad road;

    @Inject
    GalleryRecords gallery;

    /** Both opinions and the statements so far. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ConsultationSheet view(String requestId) {
        RequestFacts request = desk.take(requestId);
        return sheet(request, openTo(desk.caller(), request));
    }

    /** One examiner's position after consulting, signed. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ConsultationSheet state(StateCommand command) {
        RequestFacts request = desk.take(command.requestId());
        RoundFile file = openTo(desk.caller(), request);
        if (request.state() != RequestState.CONSULTATION) {
            throw new Conflict("There is nothing to state: the request stands at \"" + request.state().label()
                    + "\".");
        }
        boolean first = file.first().by(desk.caller().account());
        Examination own = first ? file.first() : file.second();
        if (file.statements().stream().anyMatch(s -> s.follows(own))) {
            throw alreadyStated();
        }
        desk.reauthenticate(command.proof());
        ConsultationStatement statement = rounds.keep(new ConsultationStatement(own,
                first ? file.second() : file.first(), desk.signer(), command, desk.now()),
                alreadyStated().getMessage());
        desk.about("consultation of request " + request.number(), statement.signedHash());
        desk.tells(Fact.of("stated").with("request", request.number()));
        RoundFile now = rounds.file(file.round());
        road.noteStatements(request.id(), now.statements().size());
        return sheet(request, now);
    }

    /** The mug shot of the candidate of one rank, for those who may read the consultation. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ImageContent candidatePicture(String requestId, int rank) {
        RequestFacts request = desk.take(requestId);
        RoundFile file = openTo(desk.caller(), request);
        long enrolment = file.first().candidates().stream().filter(c -> c.rank() == rank).findFirst()
                .orElseThrow(() -> new NotFound("There is no candidate of this rank.")).enrolmentId();
        ImageContent mugShot = gallery.picture(enrolment);
        desk.about("candidate of rank " + rank + " in the consultation of request " + request.number(),
                mugShot.sha256());
        return Showing.upright(mugShot.bytes());
    }

    private static Conflict alreadyStated() {
        return new Conflict("You have stated your position; a signed statement is never changed.");
    }

    /** Examiners only their own round's consultation, and only once both have signed. */
    private RoundFile openTo(Caller caller, RequestFacts request) {
        PolicyRefused.unless(AccessPolicy.seeOpinions(caller.role(), request.state()));
        RoundFile file = rounds.current(request.id()).orElseThrow(() -> new Conflict(
                "There is no consultation: the request stands at \"" + request.state().label() + "\"."));
        if (caller.is(Role.EXAMINER) && !(file.bothSigned() && file.round().examinedBy(caller.account()))) {
            throw new NotPermitted("Only the two examiners of this request and the supervision may read it.");
        }
        return file;
    }

    private ConsultationSheet sheet(RequestFacts request, RoundFile file) {
        String account = desk.caller().account();
        boolean mine = file.statements().stream().anyMatch(s -> s.by(account));
        return new ConsultationSheet(request.id(), request.number(), file.opinions(), file.statementViews(), mine);
    }
}
