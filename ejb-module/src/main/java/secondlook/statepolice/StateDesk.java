package secondlook.statepolice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.SearchPolicy;
import secondlook.policy.StateRequestPolicy;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/** What every act about a request to the State Police begins and ends with: the case for the trail, and who may. */
@ApplicationScoped
class StateDesk {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestRoad road;

    @Inject
    SignInService signIn;

    @Inject
    Clock clock;

    /** The request, for those who may see it and that there is a lead, at a registered workstation only. */
    RequestFacts take(String requestId) {
        RequestFacts request = road.seen(requestId);
        act.on(request.object(), null);
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        PolicyRefused.unless(StateRequestPolicy.see(who.role(), request.state()));
        return request;
    }

    Caller caller() {
        return caller.get();
    }

    /** Who does it, to the millisecond, so that every database gives back what was written. */
    Member member() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Member(caller.get(), now);
    }

    void reauthenticate(Proof proof) {
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
    }

    void about(String number, String sha256) {
        act.on("request " + number + " to the State Police", sha256);
    }

    void detail(String text) {
        act.detail(text);
    }

    /** That the State Police were asked, for the Board's figures (307.5-6.2). */
    void asked(StateRequest request, RequestFacts of, Instant at) {
        act.tells(Fact.of("asked").with("request", of.number()).with("number", request.number()).with("at", at)
                .with("agency", of.agencyId() != null));
    }
}
