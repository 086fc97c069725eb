package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.Text;

/**
 * The steps of an import, each a transaction of its own with its entry on the trail: who ordered it is the
 * justification, the counts are the detail, and the outcomes lead from the import to its enrolments (307.5-7.8, 7.9).
 */
@Audited
@Stateless
public class ImportWork {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    ImportBook book;

    @Inject
    ImportOrders orders;

    @Inject
    ImportWriter writer;

    /** An order from the console of the server, where nobody has signed in. */
    @RolesAllowed({Role.Name.SYSTEM})
    public ImportProgress orderAtConsole(NewImport wanted) {
        act.on("import of folder " + Text.cut(wanted.folder(), 200), null);
        ImportJob job = orders.order(wanted, new ImportJob.Orderer("console", "Operator at the console", "Console"));
        about(job);
        return job.progress();
    }

    /** Listing begins, for the first time or anew after it was interrupted. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void beginListing(long importId) {
        ImportJob job = about(book.locked(importId));
        job.relist();
        book.forgetItems(importId);
    }

    /** A part of the list, in order. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void list(long importId, List<ImportListed> part) {
        ImportJob job = about(book.locked(importId));
        int number = job.total();
        for (ImportListed listed : part) {
            number++;
            em.persist(new ImportItem(importId, number, listed));
            if (listed.finding() != null) {
                em.persist(new ImportOutcome(ImportOutcome.Owner.item(importId, number), 0, listed.finding(), null));
            }
        }
        job.listed(part.size(), counted(part.stream().filter(l -> l.finding() != null)
                .map(l -> l.finding().result()).toList()));
        act.detail(job.total() + " files and lines listed");
        em.flush();
    }

    /** The list is whole. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void begin(long importId) {
        ImportJob job = about(book.locked(importId));
        job.begin();
        act.detail(job.total() + " files and lines");
    }

    /** Writes a batch with its outcomes; nothing of it when the import was cancelled meanwhile. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void write(ImportBatch batch) {
        ImportJob job = about(book.locked(batch.importId()));
        if (job.state() != ImportState.RUNNING) {
            act.detail("Nothing written: " + job.state().label());
            return;
        }
        List<ImportWriter.Entry> entries = batch.reads().stream().flatMap(read -> read.pieces().stream()
                .map(piece -> new ImportWriter.Entry(
                        ImportOutcome.Owner.item(batch.importId(), read.item().number()), piece))).toList();
        List<ImportOutcome> outcomes = writer.write(entries, job.orderedBy());
        book.done(batch);
        Map<ImportResult, Integer> counts = counted(outcomes.stream().map(ImportOutcome::result).toList());
        em.flush();
        job.advance(batch.reads().size(), counts, batch.worked().elapsed());
        act.detail("Items " + batch.reads().get(0).item().number() + " to "
                + batch.reads().get(batch.reads().size() - 1).item().number() + ": " + inWords(counts));
        em.flush();
    }

    @RolesAllowed({Role.Name.SYSTEM})
    public void finish(long importId) {
        ImportJob job = about(book.locked(importId));
        job.finish(clock.instant());
        act.detail(job.progress().counts().inWords());
    }

    /** It cannot be done at all; the reason is shown. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void fail(long importId, String why) {
        ImportJob job = about(book.locked(importId));
        job.fail(why, clock.instant());
        act.detail(why);
    }

    private ImportJob about(ImportJob job) {
        act.on(job.label(), null).onCase("import " + job.id(), job.justification());
        return job;
    }

    private static Map<ImportResult, Integer> counted(List<ImportResult> results) {
        Map<ImportResult, Integer> counts = new EnumMap<>(ImportResult.class);
        results.forEach(result -> counts.merge(result, 1, Integer::sum));
        return counts;
    }

    private static String inWords(Map<ImportResult, Integer> counts) {
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
