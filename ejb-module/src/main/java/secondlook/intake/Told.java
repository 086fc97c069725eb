package secondlook.intake;

import java.time.Instant;
import secondlook.shared.Caller;
import secondlook.trail.Fact;

/**
 * What the entries of intake tell for the Board's figures (307.5-6.2, 6.3): no person and no word of the request. The
 * incident, by which leads are counted once a case, is named in the justification of the same entry too.
 */
final class Told {

    private Told() {
    }

    static Fact received(LeadRequest request) {
        Requester asked = request.requester();
        boolean agency = asked.agencyId() != null;
        return Fact.of("received").with("request", request.number()).with("at", request.receivedAt())
                .with("agency", agency).with("from", agency ? asked.agencyName() : asked.contact().unitOrAgency())
                .with("incident", request.investigation().incidentNumber())
                .with("crime", request.investigation().offense()).with("source", request.investigation().source());
    }

    /** At the door; the request has no number. */
    static Fact refused(Caller asked, Instant at) {
        return Fact.of("refused").with("at", at).with("agency", asked.agencyId() != null);
    }

    /**
     * Of a request that was taken in: {@code withdrawn}, {@code refused} or {@code accepted} by a supervisor, or
     * {@code repeated}, handed in once more under the same key.
     */
    static Fact decided(String event, LeadRequest request, Instant at) {
        return Fact.of(event).with("request", request.number()).with("at", at);
    }
}
