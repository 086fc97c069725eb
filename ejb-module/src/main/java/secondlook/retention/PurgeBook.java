package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;

/** What was purged and the certificates of it. Records each erasure in the transaction that erases. */
@ApplicationScoped
class PurgeBook {

    private static final int MOST_LISTED = 50;
    private static final String WITHOUT = "not exists (select c from PurgeCertified c where c.objectId = o.id)";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    PurgeRun run;

    @Inject
    Clock clock;

    void record(@Observes Erased erased) {
        em.persist(new PurgedObject(erased, run.causeOf(erased)));
        em.flush();
    }

    boolean uncertified() {
        return !em.createQuery("select o.id from PurgedObject o where " + WITHOUT, String.class).setMaxResults(1)
                .getResultList().isEmpty();
    }

    /** Certifies what has no certificate yet, of one cause at a time and no more than so many; empty when all has. */
    Optional<PurgeCertificate> certify(String policyVersion, int most) {
        List<PurgedObject> open = em.createQuery("select o from PurgedObject o where " + WITHOUT
                + " order by o.cause, o.erasedAt, o.id", PurgedObject.class).setMaxResults(most).getResultList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        PurgeCause cause = open.get(0).cause();
        List<Erased> batch = open.stream().filter(o -> o.cause() == cause).map(PurgedObject::erased).toList();
        PurgeCertificate certificate = new PurgeCertificate(cause, batch, policyVersion, clock.instant());
        em.persist(certificate);
        em.flush();
        batch.forEach(erased -> em.persist(new PurgeCertified(erased.id(), certificate.id())));
        em.flush();
        return Optional.of(certificate);
    }

    List<CertificateView> newest() {
        return em.createQuery("select c from PurgeCertificate c order by c.id desc", PurgeCertificate.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(PurgeCertificate::view).toList();
    }

    PurgeCertificate found(long id) {
        PurgeCertificate certificate = em.find(PurgeCertificate.class, id);
        if (certificate == null) {
            throw new NotFound("There is no purge certificate " + id + ".");
        }
        return certificate;
    }

    List<Erased> objects(long certificateId) {
        return em.createQuery("select o from PurgedObject o, PurgeCertified c where c.objectId = o.id"
                        + " and c.certificateId = :id order by o.erasedAt, o.id", PurgedObject.class)
                .setParameter("id", certificateId).getResultStream().map(PurgedObject::erased).toList();
    }

    /** What went of a request, a line a kind and certificate, oldest first. */
    List<PurgedView> ofRequest(String requestId) {
        Map<List<Object>, PurgedView> lines = new LinkedHashMap<>();
        em.createQuery("select o, c.certificateId from PurgedObject o left join PurgeCertified c on c.objectId = o.id"
                        + " where o.requestId = :id order by o.erasedAt, o.id", Object[].class)
                .setParameter("id", requestId).getResultStream().forEach(row -> {
                    PurgedObject object = (PurgedObject) row[0];
                    PurgedView one = new PurgedView(object.erased().kind(), 1, object.erased().at(), object.cause(),
                            (Long) row[1]);
                    lines.merge(Arrays.asList(one.kind(), one.cause(), one.certificate()), one, PurgedView::and);
                });
        return List.copyOf(lines.values());
    }

    long purged() {
        return em.createQuery("select count(o) from PurgedObject o", Long.class).getSingleResult();
    }

    boolean knows(String erasedId) {
        return em.find(PurgedObject.class, erasedId) != null;
    }

    /** The ids of everything purged, in an order that never changes: what a draw is made from. */
    List<String> ids() {
        return em.createQuery("select o.id from PurgedObject o order by o.erasedAt, o.id", String.class)
                .getResultList();
    }

    List<Erased> of(List<String> ids) {
        return em.createQuery("select o from PurgedObject o where o.id in :ids order by o.erasedAt, o.id",
                PurgedObject.class).setParameter("ids", ids).getResultStream().map(PurgedObject::erased).toList();
    }
}
