package secondlook.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import secondlook.audit.TrailStand;
import secondlook.shared.Csv;

/**
 * The weekly report as a table (307.5-6.2): each line names its part, so that one file holds them all. UTF-8, RFC 4180;
 * equal figures give equal bytes.
 */
final class WeeklyCsv {

    static final String UPGRADES = "upgrades";
    static final String CONTRACT = "planned contract changes";
    static final String VIOLATIONS = "confirmed violations";
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
        notices(UPGRADES, figures.notices().upgrades());
        notices(CONTRACT, figures.notices().contractChanges());
        notices(VIOLATIONS, figures.notices().violations());
        answered();
        madeFrom();
    }

    /** One row of the totals; lastYear is null where no report was made. */
    record Total(String what, long department, long agencies, long toDate, Long lastYear) {

        static Total of(String what, WeekFigures figures, ToLongFunction<WeekCounts> figure) {
            return new Total(what, figure.applyAsLong(figures.department()), figure.applyAsLong(figures.agencies()),
                    figure.applyAsLong(figures.toDate()),
                    figures.lastYear() == null ? null : figure.applyAsLong(figures.lastYear()));
        }
    }

    static List<Total> totals(WeekFigures figures) {
        return List.of(Total.of("received", figures, WeekCounts::received),
                Total.of("refused", figures, WeekCounts::refused),
                Total.of("fulfilled", figures, WeekCounts::fulfilled), Total.of("leads", figures, WeekCounts::leads),
                Total.of("no viable candidate", figures, WeekCounts::withoutCandidate),
                Total.of("pending at the end", figures, WeekCounts::pending),
                Total.of("sent to the State Police", figures, WeekCounts::asked));
    }

    private void totals() throws IOException {
        for (Total each : totals(figures)) {
            row("totals", each.what(), each.department(), each.agencies(), each.department() + each.agencies(),
                    each.toDate(), each.lastYear() == null ? "not reported" : each.lastYear());
        }
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
                    quality(each), each.race().label(), each.sex().label(), outcome(each), hours(each));
        }
    }

    static String quality(FulfilledRequest answered) {
        return answered.quality() == null ? "Not measured" : answered.quality().label();
    }

    static String outcome(FulfilledRequest answered) {
        return answered.lead() ? "Investigative lead" : "No viable candidate";
    }

    /** What a table says of its week in one part, as it was written then. */
    static List<String> said(byte[] csv, String part) {
        try (CSVParser rows = CSVParser.parse(new String(csv, StandardCharsets.UTF_8), TABLE)) {
            return rows.stream().filter(row -> row.get(0).equals(part)).map(row -> row.get(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }

    /** With one decimal. */
    static String hours(FulfilledRequest answered) {
        return String.format(Locale.ROOT, "%.1f",
                Duration.between(answered.received(), answered.answered()).toSeconds() / HOUR);
    }

    private void madeFrom() throws IOException {
        TrailStand stand = figures.trail().stand();
        row("made from", "entries of the audit trail", stand.entries());
        row("made from", "hash of the chain at the last entry", stand.hash());
        row("made from", "newest signed checkpoint", stand.signed() == null ? "None" : stand.signed());
        row("made from", "reconciled with the audit trail", figures.trail().silent().isEmpty() ? "Yes"
                : "Yes, without " + figures.trail().silent().size() + " whose entries do not tell it any more");
    }

    private void row(Object... values) throws IOException {
        table.printRecord(Csv.plain(values));
    }
}
