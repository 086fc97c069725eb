package secondlook.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import secondlook.reports.BoardDocument;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Chart;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Section;
import secondlook.reports.BoardDocument.Table;
import secondlook.shared.Csv;

/** The same document as its PDF, as a table: each line names its part. UTF-8, RFC 4180. Charts are told in words. */
final class AnnualCsv {

    private AnnualCsv() {
    }

    static byte[] of(BoardDocument report) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord("part", "what");
            table.printRecord(Csv.plain("report", report.head().title()));
            if (report.head().mark() != null) {
                table.printRecord(Csv.plain("mark", report.head().mark()));
            }
            for (var fact : report.head().facts()) {
                table.printRecord(Csv.plain(fact.label(), fact.value()));
            }
            for (Section section : report.sections()) {
                for (Block block : section.blocks()) {
                    write(table, section.heading(), block);
                }
            }
            table.printRecord(Csv.plain("made from", report.foot()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CSVPrinter to, String part, Block block) throws IOException {
        if (block instanceof Prose prose) {
            to.printRecord(Csv.plain(part, prose.text()));
        } else if (block instanceof Notices notices) {
            for (String text : notices.texts().isEmpty() ? List.of("None") : notices.texts()) {
                to.printRecord(Csv.plain(part, notices.heading(), text));
            }
        } else if (block instanceof Chart chart) {
            to.printRecord(Csv.plain(part, chart.caption(), chart.told()));
        } else if (block instanceof Table table) {
            List<Object> heads = new ArrayList<>(List.of(part));
            table.columns().forEach(column -> heads.add(column.name()));
            to.printRecord(Csv.plain(heads.toArray()));
            for (List<String> row : table.rows()) {
                List<Object> cells = new ArrayList<>(List.of(part));
                cells.addAll(row);
                to.printRecord(Csv.plain(cells.toArray()));
            }
        }
    }
}
