package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import secondlook.agency.StandingChanged;
import secondlook.policy.RequestState;

/**
 * Freezes an agency's open requests in the act that suspends it, and lets them go on with its reinstatement
 * (307.5-5.5.c). Their rows are locked first, always in the order of their numbers and after the agency's row: a step
 * that somebody is just taking commits before and the request freezes where that step led, or it comes after and finds
 * the request changed. Neither can make the suspension fail.
 */
@ApplicationScoped
class FrozenRequests {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Requests requests;

    @Inject
    Clock clock;

    void changed(@Observes StandingChanged standing) {
        List<RequestState> concerned = Stream.of(RequestState.values()).filter(state -> standing.suspended()
                ? state.mayBecome(RequestState.FROZEN) : state == RequestState.FROZEN).toList();
        List<LeadRequest> open = em.createQuery("select r from LeadRequest r"
                        + " where r.requester.agencyId = :agency and r.state in :concerned order by r.id",
                        LeadRequest.class)
                .setParameter("agency", standing.agencyId()).setParameter("concerned", concerned)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        for (LeadRequest request : open) {
            if (standing.suspended()) {
                request.freeze(clock.instant());
                requests.writeDown(request, "Frozen, the agency was suspended (307.5-5.5.c) by finding "
                        + standing.number() + ": " + standing.finding());
            } else {
                request.release(clock.instant());
                requests.writeDown(request, "Goes on, the agency was found in compliance by finding "
                        + standing.number() + ": " + standing.finding());
            }
        }
    }
}
