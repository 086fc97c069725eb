package secondlook.oversight;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import secondlook.audit.TrailAtWork;
import secondlook.board.RegistersAtWork;
import secondlook.corroboration.Bench;
import secondlook.intake.Draft;
import secondlook.intake.IntakeService;
import secondlook.intake.Road;
import secondlook.intake.SubmitRequest;
import secondlook.intake.TestIntake;
import secondlook.lead.LeadsAtWork;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchesAtWork;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.BoardPolicy;
import secondlook.policy.BoardWeek;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.StillSource;
import secondlook.shared.Caller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestPersistence;
import secondlook.statepolice.StateRequestsAtWork;

/**
 * A span of simulated requests through the real services, each act on the real trail, and the Board's weeks closed as
 * they fall due: refused at the door and by a supervisor, withdrawn, handed in twice, searched again, sent back,
 * disagreed on, answered with a lead and without, waiting at the end; of the Department and of an agency; with
 * corrections, uses of leads and all registers. The same plan gives the same span. Faces alone are not computed.
 */
public final class SimulatedYear implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("America/Detroit");
    private static final List<String> UNITS = List.of("Robbery Unit", "Homicide", "Major Crimes", "=Special Victims");

    /**
     * What is played.
     *
     * @param requests handed in, evenly over the days; those refused at the door among them
     */
    public record Plan(LocalDate begin, int days, int requests, long seed) {

        /** Weeks before and after what the Board counts as the year 2027, in which 250 come in. */
        static final Plan YEAR = new Plan(LocalDate.of(2026, 12, 14), 406, 279, 42);
    }

    public final Bench bench;
    public final TrailAtWork trail;
    public final LeadsAtWork leads;
    public final SearchesAtWork searches;
    public final RegistersAtWork registers;
    public final StateRequestsAtWork state;
    public final WeeklyService weekly = new WeeklyService();
    final SimulatedAnnual annual;
    final WeeksDue due = new WeeksDue();
    private final SimulatedRegisters more;
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(Comparator.comparing(Planned::at)
            .thenComparing(Planned::order));
    private final Plan plan;
    private final Random random;
    private int order;

    private record Planned(Instant at, int order, Runnable what) {
    }

    public SimulatedYear(DataSource database, Path folder, Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.bench = new Bench(TestPersistence.open(database)) {
            @Override
            public SearchRecords searches() {
                return searches.records;
            }
        };
        this.trail = new TrailAtWork(bench.em, database, bench.road.act, folder);
        this.searches = new SearchesAtWork(bench.em, bench.road.road);
        this.leads = new LeadsAtWork(bench);
        this.registers = new RegistersAtWork(bench.em, bench.road.act);
        this.more = new SimulatedRegisters(this);
        this.state = new StateRequestsAtWork(bench);
        bench.road.trainedUntil = plan.begin().plusDays(plan.days() + 7L);
        bench.road.standing = new AgencyPolicy.Standing(true, null, plan.begin(),
                plan.begin().plusDays(plan.days() + 30L), EnumSet.allOf(Offense.class));
        wireWeekly();
        this.annual = new SimulatedAnnual(this, folder);
        searches.enrol(plan.begin().atStartOfDay(ZONE).toInstant());
    }

    private void wireWeekly() {
        WeeklyBook book = new WeeklyBook();
        book.em = bench.em;
        WeekReading reading = new WeekReading();
        reading.intake = TestIntake.board(bench.em);
        reading.leads = leads.records;
        reading.searches = searches.records;
        reading.examined = bench.records;
        reading.book = book;
        WeekNoticeReading notices = new WeekNoticeReading();
        notices.violations = registers.confirmed;
        notices.registers = registers.recorded;
        notices.asked = new AskedState();
        notices.asked.intake = reading.intake;
        notices.asked.state = state.records;
        reading.notices = notices;
        WeekCheck check = new WeekCheck();
        check.intake = reading.intake;
        check.trail = trail.trail;
        check.book = book;
        reading.check = check;
        weekly.act = bench.road.act;
        weekly.book = book;
        weekly.reading = reading;
        weekly.print = new WeeklyPrint();
        weekly.print.book = book;
        weekly.print.letterhead = registers.letterhead;
        weekly.zone = ZONE.getId();
        due.intake = reading.intake;
        due.book = book;
        due.zone = ZONE.getId();
    }

    /** Something else that happens at that moment; to be said before it is played. */
    public void at(Instant moment, Runnable what) {
        order++;
        planned.add(new Planned(moment, order, what));
    }

    public void play() {
        for (int i = 0; i < plan.requests(); i++) {
            long minutes = Duration.ofDays(plan.days()).toMinutes() * i / plan.requests() + random.nextInt(600);
            at(begin().plus(Duration.ofMinutes(minutes)), this::request);
        }
        for (int day = 10; day < plan.days(); day += 40) {
            at(begin().plus(Duration.ofDays(day)).plusSeconds(day), more::fill);
            at(begin().plus(Duration.ofDays(day + 9L)).plusSeconds(day), more::correct);
        }
        BoardWeek week = BoardWeek.of(plan.begin());
        while (week.sunday().isBefore(plan.begin().plusDays(plan.days()))) {
            Instant when = BoardPolicy.due(week, ZONE, PolicyParameters.on(week.next().monday()).board());
            boolean standstill = week.monday().getDayOfMonth() > 24;
            if (!standstill) {
                at(when, this::closeWeeks);
            }
            week = week.next();
        }
        at(begin().plus(Duration.ofDays(plan.days() + 1L)), this::closeWeeks);
        Instant end = begin().plus(Duration.ofDays(plan.days() + 2L));
        while (!planned.isEmpty() && planned.peek().at().isBefore(end)) {
            Planned next = planned.poll();
            bench.road.now = next.at();
            next.what().run();
        }
    }

    public Instant begin() {
        return plan.begin().atStartOfDay(ZONE).toInstant();
    }

    public Instant now() {
        return bench.road.now;
    }

    /** One act of a boundary by somebody, now. */
    public <T> T act(Caller who, Class<?> boundary, String method, Supplier<T> work) {
        Clock clock = Clock.fixed(now(), ZoneOffset.UTC);
        bench.as(who);
        leads.at(clock);
        state.at(clock, Map.of());
        trail.as(bench.caller, clock);
        registers.as(bench.caller, clock);
        annual.as(bench.caller, clock);
        weekly.caller = bench.caller;
        weekly.clock = clock;
        due.clock = clock;
        return trail.record(boundary, method, work);
    }

    void later(int hours, Runnable what) {
        at(now().plus(Duration.ofMinutes(20 + random.nextInt(hours * 60))), what);
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Closes the weeks that are due now. */
    void closeWeeks() {
        for (BoardWeek week : weeksDue()) {
            act(Caller.system("c"), WeeklyService.class, "report", () -> {
                weekly.report(week.monday());
                return null;
            });
        }
    }

    private List<BoardWeek> weeksDue() {
        due.clock = Clock.fixed(now(), ZoneOffset.UTC);
        return due.now();
    }

    private void request() {
        Caller who = chance(25) ? Road.agency("agency-" + (1 + random.nextInt(3))) : Road.investigator("reed");
        boolean flagged = chance(8);
        boolean again = chance(20);
        String unit = any(UNITS, random);
        Offense offense = any(List.of(Offense.values()), random);
        StillSource source = any(List.of(StillSource.values()), random);
        Consumer<Draft> kind = draft -> {
            draft.key = "key-" + order;
            draft.incidentNumber = "27-" + (again ? unit + offense : order);
            draft.contact = new Contact("Dana Reed", unit, "1301 Third Street, Detroit", "313 555 0100",
                    "dana.reed@example.org");
            draft.offense = offense.name();
            draft.source = source;
            if (flagged) {
                draft.purpose = "Find out who robbed the store beside the mosque on Gratiot Avenue.";
            }
        };
        if (chance(12)) {
            turnedAway(who, kind);
            return;
        }
        SubmitRequest given = Draft.with(kind);
        String id = act(who, IntakeService.class, "submit", () -> bench.road.intake.submit(given)).id();
        if (chance(10)) {
            act(who, IntakeService.class, "submit", () -> bench.road.intake.submit(given));
        }
        RequestState state = act(who, IntakeService.class, "view", () -> bench.road.intake.view(id)).state();
        if (state == RequestState.SUBMITTED) {
            later(30, () -> decide(who, id));
        } else {
            goOn(who, id);
        }
    }

    private void turnedAway(Caller who, Consumer<Draft> kind) {
        List<Consumer<Draft>> wrong = List.of(d -> d.offense = "LARCENY", d -> d.caseStatus = CaseStatus.CLOSED,
                d -> d.probe = "\0\0\0\u0018ftypisom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1));
        try {
            act(who, IntakeService.class, "submit",
                    () -> bench.road.intake.submit(Draft.with(kind.andThen(any(wrong, random)))));
            throw new AssertionError("It should have been refused");
        } catch (PolicyRefused refused) {
            // That is what it was handed in for.
            assert refused.clause() != null;
        }
    }

    private void decide(Caller who, String id) {
        boolean accept = chance(50);
        act(Road.staff(Role.SUPERVISOR, "sue"), IntakeService.class, "decideFlagged", () -> bench.road.intake
                .decideFlagged(id, accept, "The place is where it happened, and no more than that."));
        if (accept) {
            goOn(who, id);
        }
    }

    private void goOn(Caller who, String id) {
        if (chance(7)) {
            later(40, () -> act(who, IntakeService.class, "withdraw",
                    () -> bench.road.intake.withdraw(id, "The case was solved otherwise.")));
        } else {
            later(60, () -> new SimulatedRequest(this, random, who, id).search(null));
        }
    }

    void soon(Runnable what) {
        later(50, what);
    }

    @Override
    public void close() {
        bench.em.getEntityManagerFactory().close();
    }
}
