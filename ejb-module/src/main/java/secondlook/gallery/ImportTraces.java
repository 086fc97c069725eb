package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import secondlook.policy.RetentionKind;

/**
 * What imports and bookings know of an enrolment beside the enrolment itself: the pictures kept of the same booking or
 * record, the names of file and record, what a booking system sent with it, and the reports of the console. Erased with
 * it when it is expunged, and read again for the proof (307.5-7.4, MCL 28.243).
 */
@ApplicationScoped
class ImportTraces {

    private static final String LED = "(o.enrolmentId = :id or o.imageSha256 = :sha256)";
    private static final String KEPT_BESIDE = "(k.imageSha256 = :sha256 or k.id in (select p.keptId"
            + " from ImportOutcome p, ImportOutcome o where p.keptId is not null and " + LED
            + " and (p.bookingId = o.bookingId or p.importId = o.importId and p.item = o.item)))";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    ImportConsole console;

    @Inject
    Event<secondlook.shared.Erased> gone;

    /**
     * What was erased.
     *
     * @param read      what was read again, a line a place, without a word of the person
     * @param originals the files it came from, below the import root; they are the operator's and still there
     */
    record Erased(List<String> read, List<String> originals) {
    }

    /** Within the expungement, while the enrolment names its record; IllegalStateException when anything stays. */
    Erased erase(Enrolment enrolment, Instant at) {
        EnrolmentView view = enrolment.view();
        Set<KeptPicture> kept = new LinkedHashSet<>(beside(view.id(), view.imageSha256()));
        kept.addAll(ofRecord("KeptPicture", KeptPicture.class, view));
        Set<ImportItem> items = new LinkedHashSet<>(led(view.id(), view.imageSha256(), kept));
        items.addAll(ofRecord("ImportItem", ImportItem.class, view));
        List<String> originals = originals(items);
        items.addAll(ofFiles(items));
        List<Booking> bookings = bookings(view.id(), view.imageSha256(), kept);
        erase(kept, at);
        items.forEach(ImportItem::forget);
        bookings.forEach(Booking::forget);
        em.flush();
        console.forgetReports();
        requireNone(ofRecord("KeptPicture", KeptPicture.class, view).size(), "kept pictures of its record");
        requireNone(ofRecord("ImportItem", ImportItem.class, view).size(), "import items of its record");
        return new Erased(List.of(
                "Pictures kept of the same booking or record: " + kept.size() + " emptied, none left",
                "Import items that named its record or file: " + items.size() + " emptied, none left",
                "Bookings sent in by a booking system: key and digest of " + bookings.size() + " erased, none left"),
                originals);
    }

    /**
     * For the proof: reads again what leads to the enrolment by its number and its picture's hash, and erases what came
     * in since it was expunged. IllegalStateException when anything stays.
     */
    List<String> readAgain(Expungement expungement, Instant at) {
        long id = expungement.enrolmentId();
        String sha256 = expungement.imageSha256();
        List<KeptPicture> kept = beside(id, sha256);
        led(id, sha256, kept).forEach(ImportItem::forget);
        bookings(id, sha256, kept).forEach(Booking::forget);
        erase(kept, at);
        em.flush();
        requireNone(count("select count(k) from KeptPicture k where (k.image.bytes is not null"
                + " or k.image.wrapped is not null or k.recordNumber is not null or k.subjectNumber is not null"
                + " or k.captureDate is not null) and " + KEPT_BESIDE, id, sha256), "kept pictures");
        requireNone(count("select count(i) from ImportItem i, ImportOutcome o where i.importId = o.importId"
                + " and i.number = o.item and " + LED + " and (i.path <> '" + ImportItem.FORGOTTEN
                + "' or i.line is not null or i.recordNumber is not null or i.subjectNumber is not null"
                + " or i.captureDate is not null)", id, sha256), "import items");
        requireNone(count("select count(b) from Booking b where (b.idempotencyKey is not null or b.payloadSha256 <> '"
                + Booking.FORGOTTEN + "') and b.id in (select o.bookingId from ImportOutcome o where " + LED + ")",
                id, sha256), "bookings");
        console.forgetReports();
        requireNone(console.reports(), "import reports");
        return List.of("Database, pictures kept of the same booking or photograph: no picture, number or day",
                "Database, import items that led to it: no file, line, record number, subject number or day",
                "Database, bookings that brought it: no key, no digest",
                "Folder orders, import reports of the console: no file");
    }

    private void erase(Collection<KeptPicture> kept, Instant at) {
        for (KeptPicture picture : kept) {
            if (!picture.erased()) {
                gone.fire(new secondlook.shared.Erased(UUID.randomUUID().toString(), RetentionKind.KEPT_PICTURE,
                        picture.id().toString(), null, picture.imageSha256(), picture.size(), at));
                picture.erase(at);
            }
        }
    }

    private static void requireNone(long left, String what) {
        if (left > 0) {
            throw new IllegalStateException("There are still " + left + " " + what + " of an expunged enrolment");
        }
    }

    private List<KeptPicture> beside(long id, String sha256) {
        return with(em.createQuery("select k from KeptPicture k where " + KEPT_BESIDE, KeptPicture.class), id, sha256)
                .getResultList();
    }

    private <T> List<T> ofRecord(String entity, Class<T> type, EnrolmentView view) {
        return em.createQuery("select x from " + entity + " x where x.sourceAgency = :agency"
                        + " and x.recordNumber = :record", type).setParameter("agency", view.sourceAgency())
                .setParameter("record", view.recordNumber()).getResultList();
    }

    /** The items that led to the enrolment or to a picture kept beside it. */
    private List<ImportItem> led(long id, String sha256, Iterable<KeptPicture> kept) {
        return with(em.createQuery("select distinct i from ImportItem i, ImportOutcome o where i.importId = o.importId"
                + " and i.number = o.item and (" + LED + " or o.keptId in :kept)", ImportItem.class), id, sha256)
                .setParameter("kept", ids(kept)).getResultList();
    }

    private List<Booking> bookings(long id, String sha256, Iterable<KeptPicture> kept) {
        return with(em.createQuery("select b from Booking b where b.id in (select o.bookingId from ImportOutcome o"
                + " where " + LED + " or o.keptId in :kept)", Booking.class), id, sha256)
                .setParameter("kept", ids(kept)).getResultList();
    }

    /** Never empty, because an empty list is no SQL; no row has the number 0. */
    private static List<Long> ids(Iterable<KeptPicture> kept) {
        List<Long> ids = new ArrayList<>(List.of(0L));
        kept.forEach(picture -> ids.add(picture.id()));
        return ids;
    }

    /** Other imports of the same files, also those that ended without an outcome for it. */
    private List<ImportItem> ofFiles(Set<ImportItem> items) {
        List<ImportItem> same = new ArrayList<>();
        for (ImportItem item : items) {
            same.addAll(em.createQuery("select i from ImportItem i, ImportJob j, ImportJob known"
                            + " where i.importId = j.id and j.folder = known.folder and known.id = :job"
                            + " and i.path = :path and i.path <> '" + ImportItem.FORGOTTEN + "'", ImportItem.class)
                    .setParameter("job", item.importId()).setParameter("path", item.path()).getResultList());
        }
        return same;
    }

    private List<String> originals(Set<ImportItem> items) {
        return items.stream().filter(item -> !ImportItem.FORGOTTEN.equals(item.path()))
                .map(item -> em.find(ImportJob.class, item.importId()).folder() + "/" + item.path()).distinct()
                .sorted().toList();
    }

    private long count(String query, long id, String sha256) {
        return with(em.createQuery(query, Long.class), id, sha256).getSingleResult();
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, long id, String sha256) {
        return query.setParameter("id", id).setParameter("sha256", sha256);
    }
}
