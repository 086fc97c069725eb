package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import secondlook.intake.IntakeRecords;
import secondlook.policy.Decision;
import secondlook.policy.GalleryPolicy;

/** Writes pictures that were read, with what became of each, within the caller's transaction. */
@ApplicationScoped
class ImportWriter {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Enroller enroller;

    @Inject
    IntakeRecords intake;

    @Inject
    Clock clock;

    /** One picture and whose it is. */
    record Entry(ImportOutcome.Owner owner, ImportPiece piece) {
    }

    /** The outcomes in the order of the entries; all of them are in the database or none. */
    List<ImportOutcome> write(List<Entry> entries, String account) {
        Set<String> probes = intake.probesAmong(entries.stream().map(e -> e.piece().sha256())
                .filter(Objects::nonNull).toList());
        List<Prepared> batch = entries.stream().map(Entry::piece)
                .filter(p -> p.prepared() != null && !probes.contains(p.sha256())).map(ImportPiece::prepared).toList();
        Iterator<Written> written = batch.isEmpty() ? List.<Written>of().iterator()
                : enroller.write(batch, account).iterator();
        Map<String, KeptPicture> kept = kept(entries);
        List<ImportOutcome> outcomes = entries.stream().map(entry -> outcome(entry, probes, written, kept)).toList();
        // The pictures before the rows that refer to them.
        em.flush();
        outcomes.forEach(em::persist);
        em.flush();
        return outcomes;
    }

    private ImportOutcome outcome(Entry entry, Set<String> probes, Iterator<Written> written,
                                  Map<String, KeptPicture> kept) {
        ImportPiece piece = entry.piece();
        if (piece.finding() != null) {
            return outcome(entry, piece.finding());
        }
        Decision noProbe = GalleryPolicy.neverAProbe(probes.contains(piece.sha256()) ? 1 : 0);
        if (noProbe.refused()) {
            return outcome(entry, ImportFinding.refused(noProbe));
        }
        return piece.kept() == null ? enrolled(entry, written.next()) : kept(entry, kept);
    }

    private static ImportOutcome outcome(Entry entry, ImportFinding finding) {
        return new ImportOutcome(entry.owner(), entry.piece().image(), finding, entry.piece().sha256());
    }

    private static ImportOutcome enrolled(Entry entry, Written written) {
        ImportResult result = written.enrolled() ? ImportResult.ENROLLED : ImportResult.DUPLICATE;
        return outcome(entry, new ImportFinding(result, null, written.duplicate()))
                .enrolledAs(written.enrolment().id());
    }

    private ImportOutcome kept(Entry entry, Map<String, KeptPicture> kept) {
        KeptPicture.Read read = entry.piece().kept();
        KeptPicture before = kept.get(read.sha256());
        if (before != null) {
            return outcome(entry, new ImportFinding(ImportResult.DUPLICATE, null,
                    before.erased() ? "This picture was expunged and is not kept again."
                            : "This picture is kept already, without a template.")).keptAs(before.id());
        }
        KeptPicture picture = new KeptPicture(read, clock.instant());
        em.persist(picture);
        kept.put(read.sha256(), picture);
        return outcome(entry, new ImportFinding(ImportResult.KEPT, null,
                "No frontal face: kept beside the booking, without a template, never searched."))
                .keptAs(picture.id());
    }

    /** Those of these pictures that are kept already. */
    private Map<String, KeptPicture> kept(List<Entry> entries) {
        List<String> sha256 = entries.stream().map(Entry::piece).filter(p -> p.kept() != null)
                .map(ImportPiece::sha256).toList();
        Map<String, KeptPicture> known = new HashMap<>();
        if (!sha256.isEmpty()) {
            em.createQuery("select k from KeptPicture k where k.imageSha256 in :sha256", KeptPicture.class)
                    .setParameter("sha256", sha256).getResultList()
                    .forEach(picture -> known.put(picture.imageSha256(), picture));
        }
        return known;
    }
}
