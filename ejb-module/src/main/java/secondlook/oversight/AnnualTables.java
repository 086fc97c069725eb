package secondlook.oversight;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import secondlook.policy.SmallCells;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Column;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Table;

/**
 * Tables of answered requests by outcome, whole for the Board and with small cells withheld for the public (307.5-6.3).
 *
 * @param smallest smallest count that is shown; 0 shows everything
 */
record AnnualTables(int smallest) {

    static final String WITHHELD = "withheld";

    private static final List<Column> OUTCOMES = List.of(number("Investigative lead"), number("No viable candidate"),
            number("All"));

    /** @param heads the headings of the leading columns; a label of a row holds as many parts, apart by ", " */
    Block of(String caption, List<String> heads, List<WeeklyRow> rows) {
        Optional<boolean[][]> hidden = SmallCells.withheld(cells(rows), Math.max(smallest, 1));
        if (hidden.isEmpty()) {
            return new Prose(caption + ": withheld in this edition, because the totals would tell counts below "
                    + smallest + ".");
        }
        List<Column> columns = new ArrayList<>(heads.stream().map(head -> text(head)).toList());
        columns.addAll(OUTCOMES);
        List<List<String>> printed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            WeeklyRow row = rows.get(i);
            printed.add(line(row, heads.size(), hidden.get()[i]));
        }
        printed.add(line(new WeeklyRow("All" + ", All".repeat(heads.size() - 1),
                rows.stream().mapToLong(WeeklyRow::leads).sum(),
                rows.stream().mapToLong(WeeklyRow::withoutCandidate).sum()), heads.size(), new boolean[3]));
        return new Table(caption, columns, printed, heads.size(), true);
    }

    private static List<String> line(WeeklyRow row, int heads, boolean[] hidden) {
        List<String> line = new ArrayList<>();
        for (String head : row.label().split(", ", heads)) {
            line.add(head.substring(0, 1).toUpperCase(Locale.ROOT) + head.substring(1));
        }
        line.add(hidden[0] ? WITHHELD : "" + row.leads());
        line.add(hidden[1] ? WITHHELD : "" + row.withoutCandidate());
        line.add(hidden[2] ? WITHHELD : "" + row.total());
        return line;
    }

    private static long[][] cells(List<WeeklyRow> rows) {
        return rows.stream().map(row -> new long[] {row.leads(), row.withoutCandidate(), row.total()})
                .toArray(long[][]::new);
    }
}
