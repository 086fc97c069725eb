package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * An examiner who opens an examination takes its seat, and only that examiner can sign there. Where the signature does
 * not come, a supervisor without a part in the round releases the seat with a written reason (307.5-2.4, 5.4.3). Who
 * sits and since when is shown, what is on the sheet never: whether the seat is released cannot depend on the opinion.
 */
@Audited
@Stateless
public class SeatService {

    @Inject
    CaseDesk desk;

    @Inject
    Rounds rounds;

    @Inject
    RequestRoad road;

    /** Every seat that is taken and waited for, the longest first. */
    @RolesAllowed({Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public List<SeatLine> taken() {
        desk.about("seats of examiners", null);
        return rounds.unsigned().stream().map(sheet -> line(sheet, road.facts(sheet.round().requestId())))
                .filter(line -> waitedFor(road.facts(line.requestId()).state(), line.ordinal())).toList();
    }

    /** One of them. */
    @RolesAllowed({Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public SeatLine seat(String examinationId) {
        Examination sheet = found(examinationId);
        RequestFacts request = desk.take(sheet.round().requestId());
        desk.about("seat of examination " + examinationId + " of request " + request.number(), null);
        return line(sheet, request);
    }

    /** Releases the seat; the examination is abandoned and kept. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public void release(ReleaseCommand command) {
        Examination sheet = found(command.examinationId());
        RequestFacts request = desk.take(sheet.round().requestId());
        desk.about("seat of examination " + command.examinationId() + " of request " + request.number(), null);
        if (rounds.release(sheet).isPresent() || sheet.signed() || !sheet.round().open()
                || !waitedFor(request.state(), sheet.ordinal())) {
            throw new Conflict("Nobody waits for this examination; there is no seat to release.");
        }
        PolicyRefused.unless(CorroborationPolicy.releaseSeat(desk.caller().role(), desk.caller().account(),
                sheet.round().parts(), command.reasons()));
        desk.reauthenticate(command.proof());
        road.remark(request.id(), "The supervisor released the seat of the " + (sheet.ordinal() == 1 ? "first"
                : "second") + " examiner; another examiner takes it");
        rounds.keep(new SeatRelease(sheet, desk.signer(), command.reasons(), desk.now()),
                "The examiner has signed, or somebody else has released the seat. Open the list again.");
        desk.detail("examiner " + sheet.examiner().account() + ": " + command.reasons().strip());
    }

    private Examination found(String examinationId) {
        return rounds.examination(examinationId)
                .orElseThrow(() -> new NotFound("There is no such examination."));
    }

    private static boolean waitedFor(RequestState state, int ordinal) {
        return state == (ordinal == 1 ? RequestState.SEARCHED : RequestState.FIRST_EXAMINED);
    }

    private static SeatLine line(Examination sheet, RequestFacts request) {
        return new SeatLine(sheet.publicId(), request.id(), request.number(), request.caseNumber(), sheet.ordinal(),
                sheet.examiner().name(), sheet.examiner().unit(), sheet.openedAt());
    }
}
