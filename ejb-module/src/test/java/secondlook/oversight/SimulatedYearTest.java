package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * Every number of the weekly reports and of both editions of the annual one is derived again from the product's own
 * export of the trail, by programs that share nothing with the product, and every number on the pages is one of these.
 * The span holds both ends of daylight saving and two turns of the year.
 */
class SimulatedYearTest {

    private static final Path SCRIPTS = Path.of("../scripts");
    private static final String WEEKS = "board_from_trail.py";
    private static final String YEAR = "annual_from_trail.py";
    private static final int REPORTED = 2027;
    /** In it something of each of the three notices happened. */
    private static final LocalDate WITH_NOTICES = LocalDate.of(2027, 8, 16);

    @TempDir
    private Path folder;

    @Test
    @Verifies(value = {Clause.WEEKLY_REPORT, Clause.ANNUAL_REPORT}, refusal = false)
    void everyNumberOfTheWeeksAndTheYearIsDerivedFromTheExportOfTheTrailAlone() throws Exception {
        try (SimulatedYear year = new SimulatedYear(TestDatabase.h2(), folder, Plan.YEAR)) {
            year.annual.close(REPORTED);
            year.play();
            Path export = folder.resolve("export.jsonl");
            Files.write(export, year.trail.export(ExportForm.LINES));
            List<Path> weeks = weeks(year);
            assertThat(weeks).hasSizeGreaterThan(50);
            assertThat(derive(WEEKS, export, weeks, 0).lines()).hasSize(weeks.size()).allMatch(SimulatedYearTest::ok);
            List<Path> files = files(year);
            assertThat(derive(YEAR, export, files, 0).lines()).hasSize(4).allMatch(SimulatedYearTest::ok);
            keep(year, weeks, files, export);
            pagesSayWhatTheTablesSay(year, weeks);
            figuresChangedAreFound(export, weeks, files);
            assertCovers(year);
        }
    }

    private void pagesSayWhatTheTablesSay(SimulatedYear year, List<Path> weeks) throws Exception {
        PrintedReports printed = new PrintedReports();
        for (Path table : weeks) {
            LocalDate monday = LocalDate.parse(table.getFileName().toString().substring(7, 17));
            byte[] pdf = year.act(commander(), WeeklyService.class, "document", () -> year.weekly.document(monday));
            printed.weekly(pdf, Files.readAllBytes(table));
        }
        for (AnnualEdition edition : AnnualEdition.values()) {
            byte[] pdf = file(year, edition, AnnualFormat.PDF);
            PrintedReports.annual(pdf, file(year, edition, AnnualFormat.CSV));
            assertThat(PdfJudge.broken(pdf)).isEmpty();
        }
    }

    /** In the build's folder, for scripts/board-pictures and for whoever wants to try the programs on them. */
    private static void keep(SimulatedYear year, List<Path> weeks, List<Path> files, Path export) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "simulated-year"));
        for (Path file : Stream.of(weeks, files, List.of(export)).flatMap(List::stream).toList()) {
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(kept.resolve("weekly-report.pdf"), year.act(commander(), WeeklyService.class, "document",
                () -> year.weekly.document(WITH_NOTICES)));
    }

    /** A year in which something of every kind happened would prove little if it held none of a kind. */
    private static void assertCovers(SimulatedYear year) {
        List<String> told = PrintedReports.table(file(year, AnnualEdition.INTERNAL, AnnualFormat.CSV)).stream()
                .map(row -> String.join(",", row)).toList();
        assertThat(told).anyMatch(row -> row.matches("Summary of the weekly reports,Received,[0-9]+,[0-9]+,250"))
                .noneMatch(row -> row.endsWith(",None")).noneMatch(row -> row.matches("Efficacy.*,0"))
                .anyMatch(row -> row.contains("assessed: confirmed")).anyMatch(row -> row.contains("not assessed yet"))
                .anyMatch(row -> row.contains("no breach"))
                .anyMatch(row -> row.matches("Summary.*Sent to the State Police,.*[1-9]"));
        assertThat(PrintedReports.table(file(year, AnnualEdition.PUBLIC, AnnualFormat.CSV)).stream()
                .filter(row -> row.contains(AnnualTables.WITHHELD)).count()).isGreaterThan(5);
    }

    /** One figure of a report, one that should be withheld, and one fact of the trail. */
    private void figuresChangedAreFound(Path export, List<Path> weeks, List<Path> files) throws Exception {
        Path week = changed(weeks.get(weeks.size() - 1), "totals,received,[0-9]+", "totals,received,99");
        assertThat(derive(WEEKS, export, List.of(week), 1)).contains("DIFFERENT", "'99'", "another SHA-256");
        Path internal = changed(files.get(0), "(nine of ten within\"),[0-9.]+", "$1,1.5");
        assertThat(derive(YEAR, export, List.of(internal), 1)).contains("'1.5'", "another SHA-256");
        String hidden = lines(files.get(2)).filter(line -> line.contains(",withheld,withheld,")).findFirst()
                .orElseThrow();
        String row = hidden.substring(0, hidden.indexOf("withheld"));
        String shown = lines(files.get(0)).filter(line -> line.startsWith(row)).findFirst().orElseThrow();
        Path open = changed(files.get(2), Pattern.quote(hidden), Matcher.quoteReplacement(shown));
        assertThat(derive(YEAR, export, List.of(open), 1).lines().filter(line -> line.contains("derived"))).hasSize(1);
        Path trail = changed(export, "(answered[^}]*2027-0[3-9][^}]*outcome[^a-z]*)lead", "$1none");
        assertThat(derive(YEAR, trail, files, 1)).contains("DIFFERENT", "Investigative leads")
                .contains("OK annual-report-2027-public.pdf");
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
    }

    private Path changed(Path file, String what, String into) throws IOException {
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = before.replaceFirst(what, into);
        assertThat(after).isNotEqualTo(before);
        return Files.writeString(Files.createDirectories(folder.resolve("changed")).resolve(file.getFileName()), after);
    }

    private static List<WeeklyView> reports(SimulatedYear year) {
        return year.act(commander(), WeeklyService.class, "reports", () -> year.weekly.reports());
    }

    private static boolean ok(String line) {
        return line.startsWith("OK ");
    }

    private static Caller commander() {
        return Road.staff(Role.COMMANDER, "co");
    }

    /** The tables, oldest first. */
    private List<Path> weeks(SimulatedYear year) throws IOException {
        List<Path> tables = new ArrayList<>();
        for (WeeklyView week : reports(year)) {
            Path table = folder.resolve("weekly-" + week.week().monday() + ".csv");
            Files.write(table, year.act(commander(), WeeklyService.class, "table",
                    () -> year.weekly.table(week.week().monday())));
            tables.add(table);
        }
        tables.sort(Comparator.naturalOrder());
        return tables;
    }

    /** Both editions, each as table and as document. */
    private List<Path> files(SimulatedYear year) throws IOException {
        List<Path> files = new ArrayList<>();
        for (AnnualEdition edition : AnnualEdition.values()) {
            for (AnnualFormat format : List.of(AnnualFormat.CSV, AnnualFormat.PDF)) {
                files.add(Files.write(folder.resolve(AnnualService.name(REPORTED, edition, format)),
                        file(year, edition, format)));
            }
        }
        return files;
    }

    private static byte[] file(SimulatedYear year, AnnualEdition edition, AnnualFormat format) {
        return year.act(commander(), AnnualService.class, "file",
                () -> year.annual.service.file(REPORTED, edition, format));
    }

    private String derive(String program, Path export, List<Path> reports, int status) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPTS.resolve(program).toString(),
                export.toString()));
        reports.forEach(report -> command.add(report.toString()));
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
            assertThat(reports(year)).isEmpty();
            receivedLater(year, -1, change);
            year.closeWeeks();
            assertThat(reports(year)).hasSize(1);
        }
    }

    private static void receivedLater(SimulatedYear year, int seconds, Instant before) {
        TestPersistence.within(year.bench.em, () -> year.bench.em.createNativeQuery("update lead_request set"
                + " received_at = dateadd('SECOND', " + seconds + ", received_at) where received_at < ?")
                .setParameter(1, before.atOffset(ZoneOffset.UTC)).executeUpdate());
    }
}
