package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import secondlook.oversight.TaggedPdf.Said;

/**
 * Holds the PDF of a report against its table, cell by cell and word by word: what was derived of the table is then
 * derived of the pages.
 */
final class PrintedReports {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int RECENT = 13;
    /** Rows that the head of the first page tells. */
    private static final int FACTS = 4;

    /** Answered with and without lead, week after week. */
    private final List<long[]> weeks = new ArrayList<>();
    private int yearOfWeeks;

    static List<List<String>> table(byte[] csv) {
        try (CSVParser rows = CSVParser.parse(new String(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            return rows.stream().map(row -> row.stream().map(PrintedReports::meant).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the apostrophe that keeps a table program from calculating. */
    private static String meant(String cell) {
        return cell.matches("'[=+@-].*") ? cell.substring(1) : cell;
    }

    /** Both hold the same document: what is drawn on the pages, cell after cell, is what stands in the table. */
    static void annual(byte[] pdf, byte[] csv) {
        TaggedPdf printed = new TaggedPdf(pdf);
        List<List<String>> table = table(csv);
        List<String> due = new ArrayList<>();
        for (int i = 2; i < table.size() - 1; i++) {
            List<String> row = table.get(i);
            boolean goesOn = row.size() == 3 && row.subList(0, 2).equals(table.get(i - 1).subList(0, 2));
            due.addAll(row.subList(i < 2 + FACTS ? 0 : goesOn ? 2 : 1, row.size()));
        }
        List<Said> drawn = printed.said().stream().dropWhile(said -> !said.tag().startsWith("T"))
                .filter(said -> !List.of("H2", "Caption").contains(said.tag())).toList();
        int made = IntStream.range(0, drawn.size()).filter(i -> drawn.get(i).text().equals("Made")).findFirst()
                .orElseThrow();
        List<String> texts = new ArrayList<>(drawn.stream().map(Said::text).toList());
        texts.subList(made, made + 2).clear();
        assertThat(texts).isEqualTo(due.stream().map(TaggedPdf::plain).toList());
        assertThat(printed.said().stream().filter(said -> said.tag().equals("Caption")).map(Said::text))
                .noneMatch(text -> text.matches(".*[0-9].*"));
    }

    /** The weeks are to come in their order. */
    void weekly(byte[] pdf, byte[] csv) {
        TaggedPdf printed = new TaggedPdf(pdf);
        List<List<String>> table = table(csv);
        List<List<String>> due = new ArrayList<>(of(table, "totals").stream().map(row -> printed(row, 1)).toList());
        List<List<String>> crimes = outcomes(of(table, "crime by outcome"), 1);
        due.addAll(crimes);
        due.addAll(outcomes(of(table, "perceived race and sex by outcome"), 2));
        due.addAll(of(table, "requests answered").stream().skip(1).map(PrintedReports::line).toList());
        assertThat(printed.rows().stream().filter(row -> row.size() > 2 && row.stream().anyMatch(cell ->
                cell.tag().equals("TD"))).map(row -> row.stream().map(Said::text).toList()).toList())
                .isEqualTo(due.stream().map(row -> row.stream().map(TaggedPdf::plain).toList()).toList());
        notices(printed, table);
        charts(printed, table, crimes);
        assertThat(printed.said()).anyMatch(said -> of(table, "made from").stream().limit(2)
                .allMatch(row -> said.text().contains(row.get(2))));
    }

    private static List<List<String>> of(List<List<String>> table, String part) {
        return table.stream().filter(row -> row.get(0).equals(part)).toList();
    }

    /** The rows without their heading, with the sum below. */
    private static List<List<String>> outcomes(List<List<String>> rows, int heads) {
        List<List<String>> printed = new ArrayList<>();
        long[] sums = new long[3];
        for (List<String> row : rows.subList(1, rows.size())) {
            printed.add(printed(row, heads));
            IntStream.range(0, sums.length).forEach(i -> sums[i] += Long.parseLong(row.get(i + 2)));
        }
        List<String> all = new ArrayList<>(heads == 1 ? List.of("All crimes") : List.of("All", "All"));
        LongStream.of(sums).mapToObj(String::valueOf).forEach(all::add);
        printed.add(all);
        return printed;
    }

    /** Without its part; what the table names in one cell stands in one or more on the page, each with a capital. */
    private static List<String> printed(List<String> row, int heads) {
        List<String> cells = new ArrayList<>();
        for (String head : row.get(1).split(", ", heads)) {
            cells.add(head.substring(0, 1).toUpperCase(Locale.ROOT) + head.substring(1));
        }
        cells.addAll(row.subList(2, row.size()));
        return cells;
    }

    /** Number, day received, from, crime, source, quality, perceived, outcome, hours. */
    private static List<String> line(List<String> row) {
        return List.of(row.get(1), SHORT.format(LocalDate.parse(row.get(2))), row.get(3), row.get(4), row.get(5),
                row.get(6), row.get(7) + ", " + row.get(8).toLowerCase(Locale.ENGLISH), row.get(9), row.get(10));
    }

    private static void notices(TaggedPdf printed, List<List<String>> table) {
        List<String> due = Stream.of("upgrades", "planned contract changes", "confirmed violations")
                .flatMap(part -> of(table, part).stream()).map(row -> TaggedPdf.plain(row.get(1))).toList();
        assertThat(printed.said().stream().map(Said::text).toList()).containsSubsequence(due);
        assertThat(printed.said().stream().filter(said -> said.tag().equals("LI")).map(Said::text).toList())
                .isEqualTo(due.stream().filter(text -> !text.equals("None")).toList());
    }

    private void charts(TaggedPdf printed, List<List<String>> table, List<List<String>> crimes) {
        LocalDate monday = LocalDate.parse(of(table, "week").get(0).get(1).substring(0, 10));
        if (monday.plusDays(6).getYear() != yearOfWeeks) {
            yearOfWeeks = monday.plusDays(6).getYear();
            weeks.clear();
        }
        weeks.add(new long[] {total(table, "leads"), total(table, "no viable candidate")});
        List<long[]> recent = weeks.subList(Math.max(0, weeks.size() - RECENT), weeks.size());
        long[] last = weeks.get(weeks.size() - 1);
        String numbers = Stream.of(recent.size(), monday.getYear(), monday.getMonthValue(), monday.getDayOfMonth(),
                last[0], last[1], recent.stream().mapToLong(week -> week[0]).sum(),
                recent.stream().mapToLong(week -> week[1]).sum()).map(String::valueOf)
                .collect(Collectors.joining(" "));
        String byCrime = crimes.subList(0, crimes.size() - 1).stream().filter(row -> !row.get(3).equals("0"))
                .map(row -> row.get(1) + " " + row.get(2)).collect(Collectors.joining(" "));
        assertThat(printed.said().stream().filter(said -> said.tag().equals("Figure")).map(said ->
                said.text().replaceAll("[^0-9]+", " ").replaceAll("\\b0+(?=[0-9])", "").strip()).toList())
                .containsExactly(numbers, byCrime);
    }

    private static long total(List<List<String>> table, String what) {
        return of(table, "totals").stream().filter(row -> row.get(1).equals(what))
                .mapToLong(row -> Long.parseLong(row.get(4))).findFirst().orElseThrow();
    }
}
