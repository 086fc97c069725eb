package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import secondlook.agency.AgencyRecords;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Expected;
import secondlook.shared.ImageContent;
import secondlook.shared.Invalid;
import secondlook.shared.Page;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * Requests come in, are looked at, and are withdrawn or decided on (307.5-1, 3, 5.1 to 5.4.1, 5.5). A request that ends
 * here, withdrawn by its requester or refused by a supervisor, keeps its record, its time line, the records of its
 * searches and the SHA-256 of its probe for auditors and for disclosure. The photograph and what was derived from it
 * are erased at once: nothing may be searched any more, the requester holds the original evidence, and no more is kept
 * than a purpose needs (307.5-6.1.4).
 */
@Audited
@Stateless
public class IntakeService {

    private static final int SHORTEST_REASON = 15;
    private static final float QUALITY = 0.92f;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Submission submission;

    @Inject
    Requests requests;

    @Inject
    AgencyRecords agencies;

    /** Takes a request in or refuses it with the clause; a refusal is recorded and countable. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView submit(SubmitRequest request) {
        return seen(submission.take(request));
    }

    /** One request; NotFound when it is not the caller's to see. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public RequestView view(String id) {
        return seen(requests.mine(id));
    }

    /** The requests the caller may see. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public Page<RequestLine> list(RequestQuery query) {
        act.on("requests", null);
        return RequestList.page(em, caller.get(), query);
    }

    /** The same one stretch after the other, for programs. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestStretch scan(RequestScan scan) {
        act.on("requests", null);
        return RequestList.stretch(em, caller.get(), scan);
    }

    /** Takes the request back before it is signed off; the probe is erased, the record stays. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView withdraw(String id, String reason) {
        return withdraw(id, reason, Expected.ANY);
    }

    /** The same of the version that the caller has seen. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView withdraw(String id, String reason, Expected expected) {
        LeadRequest request = requests.mine(id);
        agencies.stillCompliant(caller.get());
        expected.holds(request.version(), request.number());
        String given = Text.required("reason", reason, Limits.REASON);
        if (!request.state().mayBecome(RequestState.WITHDRAWN)) {
            throw new Conflict(request.number() + " cannot be withdrawn any more: its state is \""
                    + request.state().label() + "\".");
        }
        Instant now = clock.instant();
        request.advance(RequestState.WITHDRAWN, now);
        request.endsWith("Withdrawn: " + given);
        end(request, RequestState.WITHDRAWN, "Withdrawn by the requester: " + given);
        act.tells(Told.decided("withdrawn", request, now));
        return seen(request);
    }

    /** The requester says how the investigation stands now. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView updateCaseStatus(String id, CaseStatus status) {
        return updateCaseStatus(id, status, Expected.ANY);
    }

    /** The same of the version that the caller has seen. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView updateCaseStatus(String id, CaseStatus status, Expected expected) {
        LeadRequest request = requests.mine(id);
        agencies.stillCompliant(caller.get());
        expected.holds(request.version(), request.number());
        if (status == null) {
            throw new Invalid("caseStatus", "Choose how the case stands now.");
        }
        request.caseStands(status, clock.instant());
        requests.writeDown(request, "Case status: " + status.label() + ".");
        return seen(request);
    }

    /** The supervisor's decision on flagged wording (307.5-3.5). */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public RequestView decideFlagged(String id, boolean accept, String reason) {
        LeadRequest request = requests.mine(id);
        String given = Text.required("reason", reason, Limits.REASON);
        if (given.length() < SHORTEST_REASON) {
            throw new Invalid("reason", "Give the reason in at least " + SHORTEST_REASON + " characters.");
        }
        if (request.state() != RequestState.SUBMITTED) {
            throw new Conflict(request.number() + " waits for no decision: its state is \""
                    + request.state().label() + "\".");
        }
        Instant now = clock.instant();
        request.advance(accept ? RequestState.ACCEPTED : RequestState.REFUSED, now);
        if (accept) {
            requests.writeDown(request, "A supervisor decided that it may be searched: " + given);
            act.tells(Told.decided("accepted", request, now));
        } else {
            request.endsWith("Refused (" + Clause.PROTECTED_BASIS.id() + "): " + given);
            Refusal.Asked asked = new Refusal.Asked(request.investigation().incidentNumber(),
                    request.investigation().caseNumber(), requests.probe(request).sha256(), request.id());
            em.persist(new Refusal(Decision.refuse(Clause.PROTECTED_BASIS, given), caller.get(), asked, now));
            end(request, RequestState.REFUSED, "Refused by a supervisor (" + Clause.PROTECTED_BASIS.id() + "): "
                    + given);
            act.tells(Told.decided("refused", request, now));
        }
        return seen(request);
    }

    private void end(LeadRequest request, RequestState end, String text) {
        boolean erased = requests.eraseAtEnd(request, end);
        requests.writeDown(request, text + (erased ? " The photograph was erased; its SHA-256 is kept."
                : " The photograph is held as evidence."));
    }

    /** The probe upright, as JPEG no larger than maxEdge pixels; each view is in the trail. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ImageContent probe(String id, int maxEdge) {
        LeadRequest request = requests.mine(id);
        if (maxEdge < 1) {
            throw new Invalid("maxEdge", "Ask for at least one pixel.");
        }
        act.on("probe of request " + request.number(), requests.probe(request).sha256());
        byte[] jpeg = ImageDecoder.jpeg(upright(requests.probeBytes(request)), maxEdge, QUALITY);
        return new ImageContent(jpeg, "image/jpeg", Sha256.of(jpeg));
    }

    private static BufferedImage upright(byte[] bytes) {
        try {
            return ImageDecoder.upright(bytes);
        } catch (NotAStillImage e) {
            throw new IllegalStateException("A probe that was read at receipt cannot be read now", e);
        }
    }

    /** By which finding it is frozen is said with it. */
    private RequestView seen(LeadRequest request) {
        return requests.seen(request, request.state() == RequestState.FROZEN
                ? agencies.suspension(request.requester().agencyId()).orElse(null) : null);
    }
}
