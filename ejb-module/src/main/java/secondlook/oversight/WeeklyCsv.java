package secondlook.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import secondlook.shared.Csv;

/**
 * The weekly report as a table (307.5-6.2): each line names its part, so that one file holds them all. UTF-8, RFC 4180;
 * equal figures give equal bytes.
 */
final class WeeklyCsv {

    private static final CSVFormat TABLE = CSVFormat.RFC4180;
    private static final double HOUR = Duration.ofHours(1).toSeconds();

    private final WeekFigures figures;
    private final ZoneId zone;
    private final CSVPrinter table;

    private WeeklyCsv(WeekFigures figures, ZoneId zone, Appendable out) throws IOException {
        this.figures = figures;
        this.zone = zone;
        this.table = new CSVPrinter(out, TABLE);
    }

    static byte[] of(WeekFigures figures, ZoneId zone) {
        StringBuilder out = new StringBuilder();
        try {
            new WeeklyCsv(figures, zone, out).write();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() throws IOException {
        row("part", "what", "Department", "agencies", "all", "year to date", "same week last year");
        row("week", figures.week().monday() + " to " + figures.week().sunday());
        totals();
        rows("crime by outcome", figures.tables().byCrime());
        rows("perceived race and sex by outcome", figures.tables().byPerson());
        notices("upgrades", figures.notices().upgrades());
        notices("planned contract changes", figures.notices().contractChanges());
        notices("confirmed violations", figures.notices().violations());
        answered();
        row("made from", "entries of the audit trail", figures.trail().entries());
    }

    private void totals() throws IOException {
        WeekCounts department = figures.department();
        WeekCounts agencies = figures.agencies();
        WeekCounts year = figures.toDate();
        WeekCounts last = figures.lastYear();
        total("received", department.received(), agencies.received(), year.received(),
                last == null ? null : last.received());
        total("refused", department.refused(), agencies.refused(), year.refused(),
                last == null ? null : last.refused());
        total("fulfilled", department.fulfilled(), agencies.fulfilled(), year.fulfilled(),
                last == null ? null : last.fulfilled());
        total("leads", department.leads(), agencies.leads(), year.leads(), last == null ? null : last.leads());
        total("no viable candidate", department.withoutCandidate(), agencies.withoutCandidate(),
                year.withoutCandidate(), last == null ? null : last.withoutCandidate());
        total("pending at the end", department.pending(), agencies.pending(), year.pending(),
                last == null ? null : last.pending());
    }

    private void total(String what, long department, long agencies, long toDate, Long lastYear) throws IOException {
        row("totals", what, department, agencies, department + agencies, toDate,
                lastYear == null ? "not reported" : lastYear);
    }

    private void rows(String part, List<WeeklyRow> rows) throws IOException {
        row(part, "", "lead", "no viable candidate", "all");
        for (WeeklyRow each : rows) {
            row(part, each.label(), each.leads(), each.withoutCandidate(), each.total());
        }
    }

    private void notices(String part, List<String> texts) throws IOException {
        for (String text : texts.isEmpty() ? List.of("None") : texts) {
            row(part, text);
        }
    }

    private void answered() throws IOException {
        row("requests answered", "number", "received", "unit or agency", "crime", "photo source", "image quality",
                "perceived race", "perceived sex", "outcome", "hours to answer");
        int number = 0;
        for (FulfilledRequest each : figures.answered()) {
            number++;
            row("requests answered", number, LocalDate.ofInstant(each.received(), zone), each.from(),
                    each.offense().label(), each.source().label(),
                    each.quality() == null ? "Not measured" : each.quality().label(), each.race().label(),
                    each.sex().label(), each.lead() ? "Investigative lead" : "No viable candidate", hours(each));
        }
    }

    /** With one decimal. */
    static String hours(FulfilledRequest answered) {
        return String.format(Locale.ROOT, "%.1f",
                Duration.between(answered.received(), answered.answered()).toSeconds() / HOUR);
    }

    private void row(Object... values) throws IOException {
        table.printRecord(Csv.plain(values));
    }
}
