package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.audit.ExportForm;
import secondlook.intake.Road;
import secondlook.oversight.SimulatedYear.Plan;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/**
 * Every number of the weekly reports is derived again from the product's own export of the trail, by a program that
 * shares nothing with the product. The span holds both ends of daylight saving and a turn of the year.
 */
class SimulatedYearTest {

    private static final Path DERIVE = Path.of("../scripts/board_from_trail.py");

    @TempDir
    private Path folder;

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void everyNumberOfEachWeekIsDerivedFromTheExportOfTheTrailAlone() throws Exception {
        try (SimulatedYear year = new SimulatedYear(TestDatabase.h2(), folder,
                new Plan(LocalDate.of(2027, 1, 6), 375, 60, 42))) {
            year.play();
            Path export = folder.resolve("export.jsonl");
            Files.write(export, year.trail.export(ExportForm.LINES));
            List<Path> tables = tables(year);
            assertThat(tables).hasSizeGreaterThan(50);
            String said = derive(export, tables, 0);
            assertThat(said.lines()).hasSize(tables.size()).allMatch(line -> line.startsWith("OK "));
            assertCovers(year);
            oneFigureChangedIsFound(export, tables);
        }
    }

    /** A week in which something of every kind happened would prove little if the year held none of a kind. */
    private static void assertCovers(SimulatedYear year) {
        WeekCounts all = weeks(year).stream().map(WeeklyView::total).reduce(WeekCounts.NONE, WeekCounts::then);
        assertThat(all.received()).isEqualTo(60);
        assertThat(all.refused()).isGreaterThan(5);
        assertThat(all.leads()).isGreaterThan(10);
        assertThat(all.withoutCandidate()).isGreaterThan(10);
        assertThat(all.received() - all.refused() - all.fulfilled()).as("withdrawn").isGreaterThan(all.pending());
        assertThat(all.asked()).isGreaterThan(2);
        assertThat(weeks(year)).anyMatch(week -> week.agencies().fulfilled() > 0);
    }

    private void oneFigureChangedIsFound(Path export, List<Path> tables) throws Exception {
        Path changed = folder.resolve("changed.csv");
        String table = Files.readString(tables.get(tables.size() - 1), StandardCharsets.UTF_8);
        Files.writeString(changed, table.replaceFirst("totals,received,[0-9]+", "totals,received,99"));
        assertThat(derive(export, List.of(changed), 1)).contains("DIFFERENT", "'99'", "another SHA-256");
    }

    private static List<WeeklyView> weeks(SimulatedYear year) {
        return year.act(commander(), WeeklyService.class, "reports", () -> year.weekly.reports());
    }

    private static Caller commander() {
        return Road.staff(Role.COMMANDER, "co");
    }

    private List<Path> tables(SimulatedYear year) throws IOException {
        List<Path> tables = new ArrayList<>();
        for (WeeklyView week : weeks(year)) {
            Path table = folder.resolve("weekly-" + week.week().monday() + ".csv");
            Files.write(table, year.act(commander(), WeeklyService.class, "table",
                    () -> year.weekly.table(week.week().monday())));
            tables.add(table);
        }
        return tables;
    }

    private String derive(Path export, List<Path> tables, int status) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", DERIVE.toString(), export.toString()));
        tables.forEach(table -> command.add(table.toString()));
        Path out = folder.resolve("said");
        Process derived = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(derived.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(out);
        assertThat(derived.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void weekWhoseRegistersDifferFromTheTrailIsNotReportedUntilBothSayTheSame() {
        try (SimulatedYear year = new SimulatedYear(TestDatabase.h2(), folder,
                new Plan(LocalDate.of(2027, 3, 1), 8, 12, 7))) {
            Instant change = year.begin().plus(Duration.ofDays(6));
            year.at(change, () -> receivedLater(year, 1, change));
            assertThatThrownBy(year::play).isInstanceOf(Unreconciled.class)
                    .hasMessageContaining("The week of 2027-03-01 is not reported").hasMessageContaining("SL-")
                    .hasMessageContaining("only in the trail");
            assertThat(weeks(year)).isEmpty();
            receivedLater(year, -1, change);
            year.closeWeeks();
            assertThat(weeks(year)).hasSize(1);
        }
    }

    private static void receivedLater(SimulatedYear year, int seconds, Instant before) {
        TestPersistence.within(year.bench.em, () -> year.bench.em.createNativeQuery("update lead_request set"
                + " received_at = dateadd('SECOND', " + seconds + ", received_at) where received_at < ?")
                .setParameter(1, before.atOffset(ZoneOffset.UTC)).executeUpdate());
    }
}
