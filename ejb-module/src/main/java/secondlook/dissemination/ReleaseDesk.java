package secondlook.dissemination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import secondlook.agency.AgencyRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.lead.LeadRecords;
import secondlook.lead.ReportLine;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.DisseminationPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PostLimits;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/** What every release begins with: the case for the trail, the result, and whether its agency may have it now. */
@ApplicationScoped
class ReleaseDesk {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestRoad road;

    @Inject
    LeadRecords leads;

    @Inject
    AgencyRecords agencies;

    @Inject
    Clock clock;

    /** The request, for those who may see it; members at registered workstations, as they see results (307.5-3.3). */
    RequestFacts take(String requestId, boolean program) {
        RequestFacts request = road.seen(requestId);
        act.on(request.object(), null);
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(program || who.atRegisteredWorkstation(), who.userAgent()));
        return request;
    }

    /** What stands to be released now; the agency's row is held, so that no suspension slips in between (5.5.c). */
    Dissemination.Of result(RequestFacts request) {
        ReportLine latest = leads.latest(request.id()).orElse(null);
        PolicyRefused.unless(DisseminationPolicy.released(request.state(), latest != null));
        if (request.agencyId() != null) {
            PolicyRefused.unless(AgencyPolicy.compliant(agencies.heldStanding(request.agencyId())));
        }
        return new Dissemination.Of(request.id(), request.agencyId(), latest);
    }

    Set<String> domains(RequestFacts request) {
        return request.agencyId() == null ? Set.of() : agencies.mailDomains(request.agencyId());
    }

    RequestFacts facts(String requestId) {
        RequestFacts request = road.facts(requestId);
        act.onCase(request.caseNumber(), request.justification());
        return request;
    }

    /** On the time line, by whoever is signed in; a recipient without an account stands in the log alone. */
    void remark(String requestId, String text) {
        if (caller.known()) {
            road.remark(requestId, text);
        }
    }

    Caller caller() {
        return caller.get();
    }

    CurrentAct act() {
        return act;
    }

    /** Where the call comes from, also when nobody is known to call. */
    String place() {
        return caller.origin().address();
    }

    PostLimits limits() {
        return PolicyParameters.at(clock.instant()).post();
    }

    /** To the millisecond, so that every database gives back what was written. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
