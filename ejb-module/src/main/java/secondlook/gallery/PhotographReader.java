package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import secondlook.policy.PolicyParameters;

/**
 * Photographs that lack a template of one version, and the templates made of them. REQUIRES_NEW: every batch is short
 * and stands for itself, so that the work can stop anywhere and go on from the rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PhotographReader {

    private static final String LACKING = " from Enrolment e where e.expungedAt is null and not exists"
            + " (select t from EnrolmentTemplate t where t.enrolmentId = e.id and t.templateVersion = :version)"
            + " and not exists (select f from TemplateFailure f where f.enrolmentId = e.id"
            + " and f.templateVersion = :version)";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    GalleryLedger ledger;

    @Inject
    Clock clock;

    /** One photograph, original bytes. */
    record Photograph(long enrolmentId, byte[] image) {
    }

    /** What came of one: template and quality, or the reason why there is none. */
    record Made(long enrolmentId, Portrait.Reading reading, String reason) {
    }

    public List<Photograph> lacking(String version, long after, int count) {
        List<Long> ids = em.createQuery("select e.id" + LACKING + " and e.id > :after order by e.id", Long.class)
                .setParameter("version", version).setParameter("after", after).setMaxResults(count).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery("select c from EnrolmentContent c where c.enrolmentId in :ids"
                + " order by c.enrolmentId", EnrolmentContent.class).setParameter("ids", ids).getResultStream()
                .map(c -> new Photograph(c.enrolmentId(), c.image())).toList();
    }

    /** Leaves out what was expunged, or made by another node, since it was read. */
    public void write(String version, List<Made> batch) {
        ledger.lock();
        GalleryHead head = ledger.head(version);
        PolicyParameters policy = PolicyParameters.at(clock.instant());
        List<Long> wanted = em.createQuery("select e.id" + LACKING + " and e.id in :ids", Long.class)
                .setParameter("version", version)
                .setParameter("ids", batch.stream().map(Made::enrolmentId).toList()).getResultList();
        for (Made made : batch) {
            if (wanted.contains(made.enrolmentId())) {
                em.persist(made.reading() == null
                        ? new TemplateFailure(version, made.enrolmentId(), made.reason())
                        : new EnrolmentTemplate(made.enrolmentId(), head, made.reading(), policy));
            }
        }
    }
}
