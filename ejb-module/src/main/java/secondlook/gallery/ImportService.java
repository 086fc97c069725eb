package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * The LASO orders imports of folders of booking photographs, looks how far they are and what became of each file
 * (307.5-5.4.2). The work itself goes on in the background.
 */
@Audited
@Stateless
public class ImportService {

    private static final int MOST_SHOWN = 50;

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    ImportBook book;

    @Inject
    ImportOrders orders;

    @Inject
    ImportReport report;

    /** Orders the import of a folder that lies below the import folder of the server. */
    @RolesAllowed({Role.Name.LASO})
    public ImportProgress start(NewImport wanted) {
        act.on("import of folder " + Text.cut(wanted.folder(), 200), null);
        Caller who = caller.get();
        ImportJob job = orders.order(wanted, new ImportJob.Orderer(who.account(), who.name(), who.unit()));
        act.on(job.label(), null).detail(wanted.bookingSource()
                ? "The source states that these are criminal booking photographs."
                : "The source states nothing: only what records say themselves is enrolled.");
        return job.progress();
    }

    /** Ends it after the batch that is being written; what was enrolled stays. */
    @RolesAllowed({Role.Name.LASO})
    public ImportProgress cancel(long importId) {
        act.on("import " + importId, null);
        ImportJob job = book.locked(importId);
        job.cancel(caller.get().account(), clock.instant());
        act.on(job.label(), null).detail(job.progress().counts().inWords());
        return job.progress();
    }

    /** The newest imports. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<ImportProgress> list() {
        act.on("imports", null);
        return book.newest(MOST_SHOWN).stream().map(ImportJob::progress).toList();
    }

    /** What became of each file, as CSV. */
    @RolesAllowed({Role.Name.LASO})
    public byte[] outcomes(long importId) {
        act.on("import " + importId, null);
        String label = book.job(importId).label();
        byte[] csv = report.of(importId);
        act.on(label, Sha256.of(csv));
        return csv;
    }

    /** What may be named: the folders right below the import folder of the server. */
    @RolesAllowed({Role.Name.LASO})
    public ImportPlace place() {
        act.on("import folder", null);
        return orders.place();
    }
}
