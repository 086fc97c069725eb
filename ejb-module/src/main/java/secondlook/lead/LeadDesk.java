package secondlook.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import secondlook.agency.AgencyRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/** What every act about a result begins with: the case for the trail, and whether the caller may see it from here. */
@ApplicationScoped
class LeadDesk {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestRoad road;

    @Inject
    AgencyRecords agencies;

    @Inject
    Clock clock;

    /**
     * The request, for those who may see it. Results are read at registered workstations; an outside agency's program
     * is at the agency, so for it only the ban on mobile devices can be held (307.5-3.3).
     */
    RequestFacts take(String requestId) {
        RequestFacts request = road.seen(requestId);
        act.on(request.object(), null);
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.is(Role.AGENCY) || who.atRegisteredWorkstation(),
                who.userAgent()));
        return request;
    }

    /** The same before the requester changes something: a suspended agency does not (307.5-5.5.c). */
    RequestFacts takeToChange(String requestId) {
        agencies.stillCompliant(caller.get());
        return take(requestId);
    }

    Caller caller() {
        return caller.get();
    }

    /** To the millisecond, so that every database gives back what was issued. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void about(String object, String sha256) {
        act.on(object, sha256);
    }

    /** For the trail. */
    void tells(Fact fact) {
        act.tells(fact);
    }

    /** The answer, for the trail. */
    void answered(RequestFacts request, String outcome, Instant at) {
        tells(Fact.of("answered").with("request", request.number()).with("at", at).with("outcome", outcome));
    }
}
