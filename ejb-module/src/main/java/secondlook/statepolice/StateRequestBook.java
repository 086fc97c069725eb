package secondlook.statepolice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.policy.StateRequestState;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.UniqueKey;

/** Requests to the State Police and their steps as stored. */
@ApplicationScoped
class StateRequestBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object record) {
        try {
            em.persist(record);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Somebody else has recorded this meanwhile. Reload the page.");
            }
            throw e;
        }
    }

    StateRequest get(long id) {
        return Optional.ofNullable(em.find(StateRequest.class, id))
                .orElseThrow(() -> new NotFound("There is no such request to the State Police."));
    }

    List<StateRequest> of(String requestId) {
        return em.createQuery("select s from StateRequest s where s.requestId = :id order by s.place",
                StateRequest.class).setParameter("id", requestId).getResultList();
    }

    List<StateRequestStep> steps(StateRequest of) {
        return em.createQuery("select s from StateRequestStep s where s.stateRequestId = :id order by s.place",
                StateRequestStep.class).setParameter("id", of.id()).getResultList();
    }

    StateRequestState state(StateRequest of) {
        List<StateRequestStep> steps = steps(of);
        return steps.isEmpty() ? StateRequestState.DRAFTED : steps.get(steps.size() - 1).state();
    }

    StateRequestView view(StateRequest of) {
        return new StateRequestView(of.id(), of.number(), state(of), of.reason(), of.drafter().name(),
                of.drafter().unit(), of.drafter().at(), steps(of).stream().map(StateRequestStep::view).toList());
    }

    /** Sent from one moment until before another, in their order. */
    List<SentRequest> sent(Instant from, Instant before) {
        return em.createQuery("select r, s from StateRequestStep s, StateRequest r where r.id = s.stateRequestId"
                + " and s.state = :sent and s.member.at >= :from and s.member.at < :before order by s.id",
                Object[].class).setParameter("sent", StateRequestState.SENT).setParameter("from", from)
                .setParameter("before", before).getResultStream().map(row -> sent((StateRequest) row[0],
                        (StateRequestStep) row[1])).toList();
    }

    private static SentRequest sent(StateRequest request, StateRequestStep step) {
        return new SentRequest(request.number(), request.requestId(), step.member().at());
    }
}
