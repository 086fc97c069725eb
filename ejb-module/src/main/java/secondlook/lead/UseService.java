package secondlook.lead;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import secondlook.intake.KeyedActs;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.Text;
import secondlook.trail.Fact;

/** The requester reports what became of a lead, so that the Board learns whether leads are of use (307.5-6.3). */
@Audited
@Stateless
public class UseService {

    private static final int LONGEST_REMARK = 500;

    @Inject
    LeadDesk desk;

    @Inject
    LeadBook book;

    @Inject
    KeyedActs acts;

    @Inject
    RequestRoad road;

    /** After the receipt; reported again, the latest counts. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public LeadView report(NewUse given) {
        RequestFacts request = desk.takeToChange(given.requestId());
        if (given.use() == null) {
            throw new Invalid("outcome", "Say what became of the lead: ASSISTED, NOT_ASSISTED or EXCLUDED.");
        }
        String remark = Text.optional("remark", given.remark(), LONGEST_REMARK);
        if (!acts.doneBefore(given.idempotencyKey(), "outcome", request.id(), given.use(), remark)) {
            road.expect(request.id(), given.expected());
            if (request.state() != RequestState.CLOSED || book.of(request.id()).filter(Lead::lead).isEmpty()) {
                throw new Conflict("There is no lead of " + request.number() + " to report on: its state is \""
                        + request.state().label() + "\". Confirm the receipt of a lead first.");
            }
            Instant now = desk.now();
            book.keep(new ReportedUse(request.id(), given.use(), remark, desk.caller(), now));
            desk.tells(Fact.of("used").with("request", request.number()).with("use", given.use()).with("at", now));
            road.remark(request.id(), "The requester reported: " + given.use().label() + ".");
        }
        return book.view(road.facts(request.id()), road.version(request.id()));
    }
}
