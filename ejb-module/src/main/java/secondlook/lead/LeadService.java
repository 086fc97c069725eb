package secondlook.lead;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import secondlook.corroboration.Corroboration;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.KeyedActs;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.DisseminationPolicy;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * The result: a lead with its report, or the end without a candidate (307.5-5.4.4 to 5.4.6). Both are made from what
 * two examiners and a supervisor signed and from nothing else; whether they may be made is the policy's answer.
 */
@Audited
@Stateless
public class LeadService {

    @Inject
    LeadDesk desk;

    @Inject
    LeadBook book;

    @Inject
    ReportWriter writer;

    @Inject
    CorroborationRecords corroborations;

    @Inject
    RequestRoad road;

    @Inject
    KeyedActs acts;

    /** Issues the lead with version 1 of the report. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public LeadView issue(String requestId) {
        RequestFacts request = desk.take(requestId);
        Corroboration signed = corroborations.of(requestId);
        Instant now = desk.now();
        Lead lead = Lead.issued(request, signed, desk.caller(), now);
        requireSignedOff(request);
        book.keep(lead);
        LeadReport.Head head = LeadReport.Head.first(request.number(), desk.caller(), now);
        keep(lead, head, request, signed);
        road.advance(requestId, RequestState.LEAD_ISSUED, "Investigative lead issued, report " + head.number(),
                now);
        desk.answered(request, "lead", now);
        return view(road.facts(requestId));
    }

    /** Issues a new version that names its predecessor. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public LeadView reissue(String requestId, String reason) {
        RequestFacts request = desk.take(requestId);
        Lead lead = book.of(requestId).filter(Lead::lead).orElseThrow(() -> new Conflict(
                "There is no report to reissue: the request stands at \"" + request.state().label() + "\"."));
        List<ReportLine> reports = book.reports(requestId);
        LeadReport.Head head = LeadReport.Head.after(reports.get(reports.size() - 1), request.number(), reason,
                desk.caller(), desk.now());
        keep(lead, head, request, corroborations.of(requestId));
        return view(request);
    }

    private void keep(Lead lead, LeadReport.Head head, RequestFacts request, Corroboration signed) {
        LeadReport report = book.keep(new LeadReport(lead, head, writer.print(head, request, signed)));
        road.noteReport(request.id(), head.version());
        desk.about("report " + report.number(), report.sha256());
    }

    /** Ends the request without a candidate and erases probe and templates, unless a court has them kept. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public LeadView closeWithoutCandidate(String requestId) {
        RequestFacts request = desk.take(requestId);
        Instant now = desk.now();
        Lead lead = Lead.withoutCandidate(request, corroborations.of(requestId), desk.caller(), now);
        requireSignedOff(request);
        book.keep(lead);
        boolean erased = road.eraseProbe(requestId);
        desk.about("probe of request " + request.number() + (erased ? ", erased" : ", held"), request.probe().sha256());
        road.advance(requestId, RequestState.NO_CANDIDATE, "No viable candidate was located; the photograph "
                + (erased ? "was removed" : "is out of use and held for a court"), now);
        desk.answered(request, "none", now);
        return view(road.facts(requestId));
    }

    private static void requireSignedOff(RequestFacts request) {
        if (request.state() != RequestState.SIGNED_OFF) {
            throw new Conflict("There is no result to issue: the request stands at \"" + request.state().label()
                    + "\".");
        }
    }

    /** The result so far. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public LeadView view(String requestId) {
        RequestFacts request = desk.take(requestId);
        return view(request);
    }

    private LeadView view(RequestFacts request) {
        return book.view(request, road.version(request.id()));
    }

    /** The stored report; version 0 is the latest. A program gets it over a one-time link alone (307.5-7.1). */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ReportContent report(String requestId, int version) {
        RequestFacts request = desk.take(requestId);
        LeadReport report = book.report(requestId, version).orElseThrow(() -> new NotFound(version == 0
                ? "There is no report yet." : "There is no version " + version + " of the report."));
        desk.about("report " + report.number(), report.sha256());
        PolicyRefused.unless(DisseminationPolicy.withoutLink(desk.caller().is(Role.AGENCY)));
        return report.content();
    }

    /** The Department's own requester confirms receipt of the result; the request is closed. */
    @RolesAllowed({Role.Name.INVESTIGATOR})
    public LeadView acknowledge(String requestId) {
        return close(desk.takeToChange(requestId), "The requester confirmed receipt of the result");
    }

    /** An outside agency's receipt, with its acknowledgement of the statement again (307.5-5.5.b). */
    @RolesAllowed({Role.Name.AGENCY})
    public LeadView receive(Receipt receipt) {
        RequestFacts request = desk.takeToChange(receipt.requestId());
        if (acts.doneBefore(receipt.idempotencyKey(), "acknowledgement", request.id(), receipt.acknowledgement())) {
            return view(request);
        }
        road.expect(request.id(), receipt.expected());
        PolicyRefused.unless(AgencyPolicy.acknowledgement(receipt.acknowledgement()));
        return close(request, "The requester confirmed receipt of the result and acknowledged the statement, version "
                + Statement.VERSION);
    }

    private LeadView close(RequestFacts request, String text) {
        if (request.state() != RequestState.LEAD_ISSUED && request.state() != RequestState.NO_CANDIDATE) {
            throw new Conflict("There is no result to acknowledge: the request stands at \"" + request.state().label()
                    + "\".");
        }
        road.advance(request.id(), RequestState.CLOSED, text);
        return view(road.facts(request.id()));
    }
}
