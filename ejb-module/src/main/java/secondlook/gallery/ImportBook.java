package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import secondlook.shared.NotFound;

/**
 * Imports and their items as the database has them. REQUIRED: part of the step that asks; the timer, which has no
 * transaction, gets one for each question, because the server closes an entity manager that is used without one.
 */
@Transactional
@ApplicationScoped
class ImportBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    public ImportJob job(long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id)).orElseThrow(ImportBook::none);
    }

    /** Held until the caller's transaction ends: a cancellation waits for the batch that is being written. */
    public ImportJob locked(long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(ImportBook::none);
    }

    private static NotFound none() {
        return new NotFound("There is no import of this number.");
    }

    /** The one to work on now: the oldest that is not over. */
    public Optional<ImportJob> current() {
        return em.createQuery("select j from ImportJob j where j.state in :states order by j.id", ImportJob.class)
                .setParameter("states", List.of(ImportState.LISTING, ImportState.RUNNING)).setMaxResults(1)
                .getResultStream().findFirst();
    }

    public List<ImportItem> next(long importId, int most) {
        return em.createQuery("select i from ImportItem i where i.importId = :id and i.done = false"
                + " order by i.number", ImportItem.class).setParameter("id", importId).setMaxResults(most)
                .getResultList();
    }

    /** Ends the items of a batch; IllegalStateException when one of them has ended before. */
    public void done(ImportBatch batch) {
        List<Integer> numbers = batch.reads().stream().map(read -> read.item().number()).toList();
        int ended = em.createQuery("update ImportItem i set i.done = true where i.importId = :id and i.done = false"
                        + " and i.number in :numbers").setParameter("id", batch.importId())
                .setParameter("numbers", numbers).executeUpdate();
        if (ended != numbers.size()) {
            throw new IllegalStateException("Items of import " + batch.importId() + " have their outcome already");
        }
    }

    /** Marks items whose reading begins, so that a server that does not survive one of them knows them again. */
    public void begin(long importId, List<ImportItem> items) {
        mark(importId, items, "i.attempts + 1");
    }

    /** Takes the mark back from items that were not read, or that the server survived. */
    public void putBack(long importId, List<ImportItem> items) {
        mark(importId, items, "i.attempts - 1");
    }

    private void mark(long importId, List<ImportItem> items, String attempts) {
        if (!items.isEmpty()) {
            em.createQuery("update ImportItem i set i.attempts = " + attempts + " where i.importId = :id"
                    + " and i.number in :numbers").setParameter("id", importId)
                    .setParameter("numbers", items.stream().map(ImportItem::number).toList()).executeUpdate();
        }
    }

    public boolean underWay(String folder) {
        return em.createQuery("select count(j) from ImportJob j where j.folder = :folder and j.state in :states",
                        Long.class).setParameter("folder", folder)
                .setParameter("states", List.of(ImportState.LISTING, ImportState.RUNNING)).getSingleResult() > 0;
    }

    public List<ImportJob> newest(int most) {
        return em.createQuery("select j from ImportJob j order by j.id desc", ImportJob.class).setMaxResults(most)
                .getResultList();
    }

    /** What was listed of an import, and what that already said, is forgotten: it is listed anew. */
    public void forgetItems(long importId) {
        em.createQuery("delete from ImportOutcome o where o.importId = :id").setParameter("id", importId)
                .executeUpdate();
        em.createQuery("delete from ImportItem i where i.importId = :id").setParameter("id", importId)
                .executeUpdate();
    }
}
