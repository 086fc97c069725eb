package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import secondlook.engine.image.StillImage;
import secondlook.policy.RequestState;
import secondlook.shared.Expected;
import secondlook.shared.PolicyRefused;

/**
 * Where a request stands and how it goes on.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestRoad {

    @Inject
    Requests requests;

    @Inject
    Clock clock;

    /** The request; NotFound when there is none. */
    public RequestFacts facts(String requestId) {
        LeadRequest request = requests.found(requestId);
        return RequestViews.facts(request, requests.probe(request));
    }

    /**
     * The request, named in the audit entry, for those who may see it (307.5-7.4). Somebody else's is NotFound, so that
     * its existence does not leak.
     */
    public RequestFacts seen(String requestId) {
        LeadRequest request = requests.mine(requestId);
        return RequestViews.facts(request, requests.probe(request));
    }

    /**
     * Takes the step and writes it on the time line; Conflict when the step is not legal from where it stands.
     * Everybody who may see the request reads the text: no opinion, no candidate, no name of an examiner.
     */
    public void advance(String requestId, RequestState to, String text) {
        advance(requestId, to, text, clock.instant());
    }

    /** The same at the moment of the act, so that a result and its step have one time. */
    public void advance(String requestId, RequestState to, String text, Instant at) {
        LeadRequest request = requests.found(requestId);
        request.advance(to, at);
        if (to == RequestState.LEAD_ISSUED || to == RequestState.NO_CANDIDATE) {
            request.endsWith(to.label());
        }
        requests.writeDown(request, text);
        if (to == RequestState.LEAD_ISSUED || to == RequestState.NO_CANDIDATE) {
            requests.tell(request, RequestChanged.Kind.RESULT_AVAILABLE);
        }
    }

    /** Writes on the time line without a step; the same readers, so the same rules of what may be said. */
    public void remark(String requestId, String text) {
        LeadRequest request = requests.found(requestId);
        request.remarked(clock.instant());
        requests.writeDown(request, text);
    }

    /** Outdated when the request has changed since the caller read it. */
    public void expect(String requestId, Expected expected) {
        LeadRequest request = requests.found(requestId);
        expected.holds(request.version(), request.number());
    }

    /** The version that the next change is compared with. */
    public long version(String requestId) {
        return requests.version(requestId);
    }

    /** Keeps who ran the latest search, so that queues can tell whose turn it is. */
    public void noteSearcher(String requestId, String account) {
        requests.found(requestId).searchedBy(account);
    }

    /** Keeps who signed the first (1) or second (2) examination; a send-back to SEARCHED forgets both. */
    public void noteExaminer(String requestId, int ordinal, String account) {
        requests.found(requestId).examinedBy(ordinal, account);
    }

    /** Keeps how many of the two examiners have stated their position after the consultation. */
    public void noteStatements(String requestId, int statements) {
        requests.found(requestId).stated(statements);
    }

    /** Keeps the number of the latest version of the report. */
    public void noteReport(String requestId, int version) {
        LeadRequest request = requests.found(requestId);
        boolean again = request.reportVersion() > 0;
        request.reported(version, clock.instant());
        if (again) {
            requests.tell(request, RequestChanged.Kind.RESULT_AVAILABLE);
        }
    }

    /** The original bytes; NotFound once they are erased. */
    public byte[] probeBytes(String requestId) {
        return requests.probeBytes(requests.found(requestId));
    }

    /** Another picture of the case, held against the rules a probe is held against; PolicyRefused for no still. */
    public StillImage still(byte[] picture) {
        Admission.Inspected inspected = Admission.inspect(picture);
        PolicyRefused.unless(inspected.decision());
        return inspected.still();
    }

    /**
     * The request ends without a candidate: removes the probe and everything derived from it (307.5-5.4.6). False when
     * a
     * hold that stands on other law keeps them.
     */
    public boolean eraseProbe(String requestId) {
        return requests.eraseAtEnd(requests.found(requestId), RequestState.NO_CANDIDATE);
    }
}
