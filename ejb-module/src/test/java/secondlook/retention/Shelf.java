package secondlook.retention;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.lead.SampleReport;
import secondlook.matching.SampleList;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Erased;
import secondlook.shared.FiredEvents;
import secondlook.shared.PurgeSource;
import secondlook.shared.TestPersistence;

/** The beans of retention wired by hand around one entity manager, with the journal in a folder of the test. */
final class Shelf {

    static final Caller COMMANDER = Road.staff(Role.COMMANDER, "com");

    final EntityManager em;
    final Road road;
    final Path home;
    final PurgeService service = new PurgeService();
    final HoldService holds = new HoldService();
    final RetentionService retention = new RetentionService();
    final PurgedService purged = new PurgedService();
    final JournalKeeper keeper = new JournalKeeper();
    final PurgeJournal journal = new PurgeJournal();
    final PurgeBook book = new PurgeBook();
    final Purge purge = new Purge();
    final PurgeRun run = new PurgeRun();
    final Slots slots = new Slots();
    final PurgeReader reader = new PurgeReader();
    final PurgeAuditService audits = new PurgeAuditService();
    final PurgeAudits auditBook = new PurgeAudits();
    final FileLook files = new FileLook();
    private final TableLook tables = new TableLook();
    private final WorkFiles work = new WorkFiles();
    /** Sources of other capabilities. */
    List<PurgeSource> more = List.of();
    /** What the clock shows; the periods are counted from it. */
    Instant now = Instant.parse("2026-12-01T12:00:00Z");
    private Caller who = Caller.system("t");

    Shelf(EntityManager em, Path home) {
        this.em = em;
        this.home = home;
        this.road = new Road(em);
        files.backups = Optional.empty();
        road.listener = book::record;
        as(who);
    }

    Shelf as(Caller caller) {
        who = caller;
        road.now = now;
        road.as(caller);
        CurrentCaller current = new CurrentCaller();
        current.is(caller);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        journal.folder = home.resolve("journal").toString();
        work.home = home.toString();
        work.clock = clock;
        work.gone = new FiredEvents<>(this::file);
        files.home = home.toString();
        book.em = em;
        tables.em = em;
        book.run = run;
        book.clock = clock;
        Sources sources = sources();
        purge.sources = sources;
        purge.holds = road.holds;
        purge.clock = clock;
        slots.em = em;
        slots.clock = clock;
        keeper.journal = journal;
        keeper.book = book;
        reader.purge = purge;
        reader.book = book;
        reader.journal = journal;
        reader.sources = sources;
        wireServices(current, clock, sources);
        return this;
    }

    void file(Erased erased) {
        road.gone.add(erased);
        book.record(erased);
    }

    private Sources sources() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        List<PurgeSource> all = new ArrayList<>(List.of(road.purge, work, SampleList.purge(em, clock, this::file),
                SampleReport.purge(em, clock, this::file)));
        all.addAll(more);
        return new Sources() {
            @Override
            Set<RetentionKind> kinds() {
                Set<RetentionKind> kinds = EnumSet.noneOf(RetentionKind.class);
                all.forEach(source -> kinds.addAll(source.kinds()));
                return kinds;
            }

            @Override
            Optional<PurgeSource> find(RetentionKind kind) {
                return all.stream().filter(source -> source.kinds().contains(kind)).findFirst();
            }
        };
    }

    private void wireServices(CurrentCaller current, Clock clock, Sources sources) {
        service.act = road.act;
        service.purge = purge;
        service.book = book;
        service.run = run;
        service.journal = journal;
        service.sources = sources;
        auditBook.em = em;
        auditBook.book = book;
        auditBook.purge = purge;
        auditBook.tables = tables;
        auditBook.files = files;
        auditBook.clock = clock;
        audits.caller = current;
        audits.act = road.act;
        audits.book = book;
        audits.audits = auditBook;
        holds.caller = current;
        holds.act = road.act;
        holds.clock = clock;
        holds.holds = road.holds;
        purged.road = road.road;
        purged.book = book;
        retention.act = road.act;
        retention.clock = clock;
        retention.purge = purge;
        retention.book = book;
        retention.journal = journal;
        retention.slots = slots;
        retention.holds = road.holds;
    }

    /** One act in a transaction of its own; what it erased is told to the keepers of journal and files once it has. */
    <T> T act(Supplier<T> act) {
        as(who);
        road.gone.clear();
        T told = TestPersistence.inTransaction(em, () -> {
            road.act.open();
            try {
                return act.get();
            } finally {
                road.act.close();
            }
        });
        List.copyOf(road.gone).forEach(keeper::committed);
        List.copyOf(road.gone).forEach(work::recorded);
        return told;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** A request by "reed"; answers with its id. */
    String submitted() {
        as(Road.investigator("reed"));
        return act(() -> road.intake.submit(Draft.good())).id();
    }

    /** A request that ended with a lead. */
    String withLead() {
        String id = submitted();
        ends(id, RequestState.LEAD_ISSUED);
        act(() -> {
            road.road.noteReport(id, 1);
            return id;
        });
        return id;
    }

    /** A request that ended without a candidate, its photograph erased unless it is held. */
    String withoutCandidate() {
        String id = submitted();
        withoutCandidate(id);
        return id;
    }

    void withoutCandidate(String id) {
        as(Road.staff(Role.SUPERVISOR, "sue"));
        act(() -> road.road.eraseProbe(id));
        ends(id, RequestState.NO_CANDIDATE);
    }

    private void ends(String id, RequestState end) {
        as(Road.staff(Role.SUPERVISOR, "sue"));
        act(() -> {
            List.of(RequestState.SEARCHED, RequestState.FIRST_EXAMINED, RequestState.SECOND_EXAMINED,
                    RequestState.SIGNED_OFF, end).forEach(step -> road.road.advance(id, step, "A step"));
            return id;
        });
    }

    String number(String id) {
        return act(() -> road.road.facts(id)).number();
    }

    boolean photographIsThere(String id) {
        return act(() -> em.createQuery("select count(i) from ProbeImage i, LeadRequest r where r.id = i.requestId"
                + " and r.publicId = :id", Long.class).setParameter("id", id).getSingleResult()) > 0;
    }

    /** One batch by the system. */
    int batch() {
        as(Caller.system("t"));
        return act(service::purgeBatch);
    }
}
