package secondlook.corroboration;

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
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/** What every act of this capability does first and last: the case for the trail, the way in, the signature. */
@ApplicationScoped
class CaseDesk {

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

    /** Names the case for the audit entry, then lets in those who may see it, at a registered workstation only. */
    RequestFacts take(String requestId) {
        RequestFacts request = road.seen(requestId);
        act.on(request.object(), null);
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        return request;
    }

    Caller caller() {
        return caller.get();
    }

    Signer signer() {
        return new Signer(caller.get());
    }

    /** To the millisecond: what a signature's hash covers must come back from every database as it went in. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void reauthenticate(Proof proof) {
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
    }

    /** Says which object the act is about, more closely than the request. */
    void about(String object, String sha256) {
        act.on(object, sha256);
    }

    void detail(String text) {
        act.detail(text);
    }

    void tells(Fact fact) {
        act.tells(fact);
    }
}
