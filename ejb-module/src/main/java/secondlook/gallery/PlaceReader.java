package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import secondlook.shared.Sealed;

/**
 * The committed places of the gallery, for the store that follows them. REQUIRES_NEW throughout: an act in progress may
 * have written places that it will yet roll back, and those must never reach the store.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlaceReader {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** How far one version has got. */
    record Reached(String templateVersion, long slots, long removals, String mark) {
    }

    /** One place; template is null once it was erased. */
    record Row(long slot, long enrolmentId, byte[] template, String templateSha256) {
    }

    /** One removal: the place and who was there. */
    record Removed(long slot, long enrolmentId) {
    }

    /** What a search uses now; null before the first enrolment. */
    public Reached active() {
        return one(em.createQuery("select h.templateVersion, h.slots, h.removals, h.mark from GalleryHead h,"
                + " GalleryState s where h.templateVersion = s.activeVersion", Object[].class).getResultList());
    }

    /** Null when there is none of this version. */
    public Reached of(String templateVersion) {
        return one(em.createQuery("select h.templateVersion, h.slots, h.removals, h.mark from GalleryHead h"
                + " where h.templateVersion = :version", Object[].class).setParameter("version", templateVersion)
                .getResultList());
    }

    public List<String> versions() {
        return em.createQuery("select h.templateVersion from GalleryHead h order by h.templateVersion", String.class)
                .getResultList();
    }

    private static Reached one(List<Object[]> rows) {
        return rows.isEmpty() ? null : new Reached((String) rows.get(0)[0], (long) rows.get(0)[1],
                (long) rows.get(0)[2], (String) rows.get(0)[3]);
    }

    /** Places from this one on, in order. */
    public List<Row> places(String templateVersion, long from, int count) {
        List<Row> rows = new ArrayList<>();
        for (Object[] row : em.createQuery("select t.slot, t.enrolmentId, t.template, t.templateSha256"
                + " from EnrolmentTemplate t where t.templateVersion = :version and t.slot >= :from and t.slot < :to"
                + " order by t.slot", Object[].class).setParameter("version", templateVersion)
                .setParameter("from", from).setParameter("to", from + count).getResultList()) {
            Sealed sealed = (Sealed) row[2];
            byte[] template = sealed == null ? null
                    : sealed.open(EnrolmentTemplate.about(templateVersion, (long) row[0]));
            rows.add(new Row((long) row[0], (long) row[1], template, (String) row[3]));
        }
        return rows;
    }

    /** Removals from this ordinal on, in order. */
    public List<Removed> removals(String templateVersion, long from) {
        return em.createQuery("select t.slot, t.enrolmentId from EnrolmentTemplate t"
                + " where t.templateVersion = :version and t.removal >= :from order by t.removal", Object[].class)
                .setParameter("version", templateVersion).setParameter("from", from).getResultStream()
                .map(row -> new Removed((long) row[0], (long) row[1])).toList();
    }

    /** The newest snapshot that was searched before this many places and removals; null when there is none. */
    public GallerySnapshotRecord searchedBefore(String templateVersion, long slots, long removals) {
        return em.createQuery("select r from GallerySnapshotRecord r where r.templateVersion = :version"
                + " and r.slots <= :slots and r.removals <= :removals order by r.slots desc, r.removals desc",
                GallerySnapshotRecord.class).setParameter("version", templateVersion).setParameter("slots", slots)
                .setParameter("removals", removals).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }
}
