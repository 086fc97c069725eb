package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The self-tests on record. */
@ApplicationScoped
@Transactional
class SelfTestBook {

    private static final int MOST_LISTED = 50;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    public boolean knows(String recordSha256) {
        return em.find(SelfTestEntry.class, recordSha256) != null;
    }

    public void add(SelfTestEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** The newest first. */
    public List<SelfTestView> newest() {
        return em.createQuery("select s from SelfTestEntry s order by s.testedAt desc, s.recordSha256",
                SelfTestEntry.class).setMaxResults(MOST_LISTED).getResultStream().map(SelfTestEntry::view).toList();
    }

    /** All that were made between two moments, oldest first. */
    List<SelfTestEntry> between(Instant from, Instant before) {
        return em.createQuery("select s from SelfTestEntry s where s.testedAt >= :from and s.testedAt < :before"
                + " order by s.testedAt, s.recordSha256", SelfTestEntry.class).setParameter("from", from)
                .setParameter("before", before).getResultList();
    }
}
