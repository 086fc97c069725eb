package secondlook.oversight;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import secondlook.identity.MembersAtWork;
import secondlook.intake.TestIntake;
import secondlook.policy.AnnualPolicy;
import secondlook.policy.BoardYear;
import secondlook.policy.PolicyParameters;
import secondlook.reports.Letter;
import secondlook.retention.PurgeAuditsAtWork;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;

/** What the annual report of a simulated year is made of beside the requests, and the report itself when it is due. */
final class SimulatedAnnual {

    final AnnualService service = new AnnualService();
    final SelfTestService selfTests = new SelfTestService();
    final MembersAtWork members;
    final PurgeAuditsAtWork purgeAudits;
    private final SimulatedYear year;

    SimulatedAnnual(SimulatedYear year, Path folder) {
        this.year = year;
        this.members = new MembersAtWork(year.bench.em, year.bench.road.act);
        this.purgeAudits = new PurgeAuditsAtWork(year.bench.em, year.bench.road, folder);
        selfTests.act = year.bench.road.act;
        selfTests.book = new SelfTestBook();
        selfTests.book.em = year.bench.em;
        service.act = year.bench.road.act;
        service.book = new AnnualBook();
        service.book.em = year.bench.em;
        service.weeklies = year.weekly.book;
        service.reading = reading();
        service.head = new ReportHead() {
            @Override
            Letter.Sender at(Instant when) {
                return year.registers.letterhead.at(when);
            }

            @Override
            ZoneId zone() {
                return SimulatedYear.ZONE;
            }
        };
    }

    private AnnualReading reading() {
        AnnualReading reading = new AnnualReading();
        reading.intake = TestIntake.board(year.bench.em);
        reading.leads = year.leads.records;
        reading.examined = year.bench.records;
        reading.weeklies = year.weekly.book;
        reading.selfTests = selfTests.book;
        reading.trail = year.trail.trail;
        reading.registers = new AnnualRegisters();
        reading.registers.entries = year.registers.recorded;
        reading.registers.violations = year.registers.confirmed;
        reading.registers.breaches = year.registers.reported;
        reading.registers.purgeAudits = purgeAudits.records;
        reading.registers.training = members.records;
        reading.registers.asked = new AskedState();
        reading.registers.asked.intake = reading.intake;
        reading.registers.asked.state = year.state.records;
        return reading;
    }

    /** From now on this caller acts at that time. */
    void as(CurrentCaller caller, Clock clock) {
        members.as(caller, clock);
        purgeAudits.as(caller, clock);
        selfTests.clock = clock;
        service.clock = clock;
    }

    /** The report on that year is made on its day, by the timer; to be said before the year is played. */
    void close(int number) {
        Instant due = AnnualPolicy.due(new BoardYear(number), SimulatedYear.ZONE,
                PolicyParameters.on(LocalDate.of(number + 1, 1, 15)).board());
        year.at(due, () -> year.act(Caller.system("c"), AnnualService.class, "report", () -> {
            service.report(number);
            return null;
        }));
    }

    Clock clock() {
        return Clock.fixed(year.now(), ZoneOffset.UTC);
    }
}
