package secondlook.retention;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.intake.Road;
import secondlook.lead.SampleReport;
import secondlook.matching.SampleList;
import secondlook.policy.RetentionKind;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PurgeSource;

/** The list of what was purged and its random audits, wired by hand on a road, for tests without a container. */
public final class PurgeAuditsAtWork {

    public final PurgeAuditService service = new PurgeAuditService();
    public final PurgeAuditRecords records = new PurgeAuditRecords();
    private final EntityManager em;
    private final Road road;
    private final PurgeBook book = new PurgeBook();
    private final Purge purge = new Purge();
    private final TableLook tables = new TableLook();
    private final PurgeAudits audits = new PurgeAudits();

    /** What is looked through for copies is the folder; it holds no backups. */
    public PurgeAuditsAtWork(EntityManager em, Road road, Path folder) {
        this.em = em;
        this.road = road;
        records.em = em;
        tables.em = em;
        book.em = em;
        book.run = new PurgeRun();
        FileLook files = new FileLook();
        files.home = folder.toString();
        files.backups = Optional.empty();
        audits.em = em;
        audits.book = book;
        audits.purge = purge;
        audits.tables = tables;
        audits.files = files;
        service.act = road.act;
        service.book = book;
        service.audits = audits;
        road.listener = book::record;
    }

    /** From now on this caller acts at that time. */
    public void as(CurrentCaller caller, Clock clock) {
        List<PurgeSource> all = List.of(road.purge, SampleList.purge(em, clock, book::record),
                SampleReport.purge(em, clock, book::record));
        purge.sources = new Sources() {
            @Override
            Set<RetentionKind> kinds() {
                return EnumSet.allOf(RetentionKind.class);
            }

            @Override
            Optional<PurgeSource> find(RetentionKind kind) {
                return all.stream().filter(source -> source.kinds().contains(kind)).findFirst();
            }
        };
        purge.holds = road.holds;
        purge.clock = clock;
        book.clock = clock;
        audits.clock = clock;
        service.caller = caller;
    }
}
