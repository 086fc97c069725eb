package secondlook.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import secondlook.policy.HookLimits;
import secondlook.policy.PolicyParameters;
import secondlook.shared.KeyVault;
import secondlook.shared.NotFound;

/** Endpoints, their secrets and their deliveries as stored, within the act in progress. */
@ApplicationScoped
class HookBook {

    private static final int OF_ONE_ENDPOINT = 4;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    HookLimits limits() {
        return PolicyParameters.at(clock.instant()).hooks();
    }

    void keep(Object row) {
        em.persist(row);
    }

    HookEndpoint endpoint(String id) {
        HookEndpoint endpoint = id == null ? null : em.find(HookEndpoint.class, id);
        if (endpoint == null || endpoint.state() == EndpointState.REMOVED) {
            throw new NotFound("There is no such endpoint, or it is not one of yours.");
        }
        return endpoint;
    }

    HookDelivery delivery(String id) {
        HookDelivery delivery = id == null ? null : em.find(HookDelivery.class, id);
        if (delivery == null) {
            throw new NotFound("There is no such message, or it is not one of yours.");
        }
        return delivery;
    }

    /** The row as it is now, held until the transaction ends. */
    <T> T held(T row) {
        em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** The endpoint of a message, removed or not. */
    HookEndpoint of(HookDelivery delivery) {
        return em.find(HookEndpoint.class, delivery.endpointId());
    }

    /** Those of one agency, of all when it is null; without the removed ones. */
    List<HookEndpoint> endpoints(String agencyId) {
        TypedQuery<HookEndpoint> query = em.createQuery("select e from HookEndpoint e where e.state <> :removed"
                + (agencyId == null ? "" : " and e.agencyId = :agency") + " order by e.createdAt, e.id",
                HookEndpoint.class).setParameter("removed", EndpointState.REMOVED);
        return (agencyId == null ? query : query.setParameter("agency", agencyId)).getResultList();
    }

    /** What messages to the endpoint are signed with now, the newest first. */
    List<HookSecret> secrets(HookEndpoint endpoint) {
        Instant now = clock.instant();
        return em.createQuery("select s from HookSecret s where s.endpointId = :id order by s.madeAt desc, s.id",
                HookSecret.class).setParameter("id", endpoint.id()).getResultStream()
                .filter(secret -> secret.signs(now)).toList();
    }

    /** A new secret; those before it go on signing until the overlap ends. */
    String renewSecret(HookEndpoint endpoint) {
        Instant now = clock.instant();
        secrets(endpoint).forEach(secret -> secret.endsAt(now.plusSeconds(limits().overlapHours() * 3600L)));
        byte[] fresh = Signature.fresh();
        em.persist(new HookSecret(endpoint, fresh, vault, now));
        return Signature.shown(fresh);
    }

    void forgetSecrets(HookEndpoint endpoint) {
        em.createQuery("delete from HookSecret s where s.endpointId = :id").setParameter("id", endpoint.id())
                .executeUpdate();
    }

    Outgoing outgoing(HookDelivery delivery, HookEndpoint endpoint) {
        List<byte[]> secrets = secrets(endpoint).stream().map(secret -> secret.open(vault)).toList();
        return new Outgoing(delivery.id(), endpoint.url(),
                Signature.headers(delivery.id(), clock.instant(), delivery.body(), secrets), delivery.body());
    }

    EndpointView view(HookEndpoint endpoint) {
        return endpoint.view(secrets(endpoint).size());
    }

    /** Messages whose attempt is due, the oldest first, few of one endpoint so that none keeps the others waiting. */
    List<String> due(int most) {
        Instant now = clock.instant();
        Map<String, Integer> perEndpoint = new HashMap<>();
        List<String> due = new ArrayList<>();
        for (HookDelivery one : em.createQuery("select d from HookDelivery d where d.state = :waiting"
                        + " and d.nextAt <= :now order by d.nextAt, d.id", HookDelivery.class)
                .setParameter("waiting", DeliveryState.WAITING).setParameter("now", now)
                .setMaxResults(most * most).getResultList()) {
            if (one.due(now) && due.size() < most
                    && perEndpoint.merge(one.endpointId(), 1, Integer::sum) <= OF_ONE_ENDPOINT) {
                due.add(one.id());
            }
        }
        return due;
    }

    /** The newest first. */
    List<DeliveryView> deliveries(HookEndpoint endpoint, DeliveryState state, int first, int count) {
        TypedQuery<HookDelivery> query = em.createQuery("select d from HookDelivery d where d.endpointId = :id"
                + (state == null ? "" : " and d.state = :state") + " order by d.createdAt desc, d.id",
                HookDelivery.class).setParameter("id", endpoint.id()).setFirstResult(first).setMaxResults(count);
        return (state == null ? query : query.setParameter("state", state)).getResultStream().map(HookDelivery::view)
                .toList();
    }

    /** Messages from the one moment on and before the other. */
    List<HookDelivery> between(HookEndpoint endpoint, Instant from, Instant to, int most) {
        return em.createQuery("select d from HookDelivery d where d.endpointId = :id and d.createdAt >= :from"
                        + " and d.createdAt < :to order by d.createdAt, d.id", HookDelivery.class)
                .setParameter("id", endpoint.id()).setParameter("from", from).setParameter("to", to)
                .setMaxResults(most).getResultList();
    }

    /** How many messages have ended and are older than that. */
    long ended(Instant before) {
        return em.createQuery("select count(d) from HookDelivery d where d.createdAt < :before and d.state in :ended",
                Long.class).setParameter("before", before).setParameter("ended", HookDelivery.ENDED).getSingleResult();
    }

    /** Removes them, and the secrets that sign no more; answers with how many messages. */
    int prune(Instant before) {
        em.createQuery("delete from HookSecret s where s.endsAt <= :now").setParameter("now", clock.instant())
                .executeUpdate();
        return em.createQuery("delete from HookDelivery d where d.createdAt < :before and d.state in :ended")
                .setParameter("before", before).setParameter("ended", HookDelivery.ENDED).executeUpdate();
    }

    List<HookDelivery> heldOf(String agencyId) {
        return em.createQuery("select d from HookDelivery d where d.agencyId = :agency and d.state = :held",
                        HookDelivery.class).setParameter("agency", agencyId)
                .setParameter("held", DeliveryState.HELD).getResultList();
    }
}
