package secondlook.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import secondlook.shared.Conflict;
import secondlook.shared.Csv;
import secondlook.trail.BundleWriter;
import secondlook.trail.Checkpoint;
import secondlook.trail.Entry;
import secondlook.trail.ExportHead;
import secondlook.trail.ExportRow;
import secondlook.trail.LinesWriter;
import secondlook.trail.Personal;
import secondlook.trail.Selection;
import secondlook.trail.Tree;

/** Writes chosen entries, or all of them, in one of the forms; what is in memory does not grow with their number. */
final class TrailExport {

    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader("number", "time", "account", "name",
            "unit", "role", "agency", "case", "justification", "act", "outcome", "clause", "object", "object hash",
            "detail", "address", "workstation", "correlation", "leaf hash").get();
    private static final Personal ERASED = new Personal(null, null, null, null, null, null, null, null);

    private final Connection connection;
    private final PersonalPart personal;
    private final ExportRequest request;

    TrailExport(Connection connection, PersonalPart personal, ExportRequest request) {
        this.connection = connection;
        this.personal = personal;
        this.request = request;
    }

    /** A table; retired entries have their number and hash alone. */
    void table(Head head, OutputStream out) throws SQLException, IOException {
        TrailFilter filter = TrailFilter.of(request, personal, connection, head.entries());
        Iterator<ExportRow> rows = new ExportRows(connection, personal, filter, head.entries());
        CSVPrinter table = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), TABLE);
        while (rows.hasNext()) {
            ExportRow row = rows.next();
            String hash = HexFormat.of().formatHex(row.leafHash());
            if (row.entry() == null) {
                table.printRecord(row.sequence(), null, null, null, null, null, null, null, null, "retired", null, null,
                        null, null, null, null, null, null, hash);
            } else {
                Entry e = Entry.parse(row.entry());
                Personal who = row.personal() == null ? ERASED : Personal.parse(row.personal());
                table.printRecord(Csv.plain(e.sequence(), e.at(), who.account(), who.name(), who.unit(), e.role(),
                        e.agency(), who.caseNumber(), who.justification(), e.act(), e.outcome(), e.clause(), e.object(),
                        e.objectHash(), who.detail(), who.address(), who.workstation(), e.correlation(), hash));
            }
        }
        table.flush();
    }

    /** The signed export up to the newest checkpoint, as a bundle or as JSON lines. */
    void signed(ExportHead head, OutputStream out) throws SQLException, IOException {
        long size = Checkpoint.parse(head.checkpoint().text()).size();
        TrailFilter filter = TrailFilter.of(request, personal, connection, size);
        Iterator<ExportRow> rows = new ExportRows(connection, personal, filter, size);
        boolean lines = request.form() == ExportForm.LINES;
        if (filter.whole()) {
            if (lines) {
                LinesWriter.whole(out, head, rows);
            } else {
                BundleWriter.whole(out, head, rows);
            }
            return;
        }
        RangeLinks links = filter.range() ? RangeLinks.of(connection, filter.first(), filter.last()) : null;
        Selection selection = filter.selection(links == null ? null : links.chain());
        ExportHead linked = links == null ? head : head.with(links.checkpoint());
        Tree tree = new TrailTree.Memory().of(connection, size).remembering();
        if (lines) {
            LinesWriter.selection(out, linked, selection, rows, tree);
        } else {
            BundleWriter.selection(out, linked, selection, rows, tree);
        }
    }

    /** Conflict when nothing fits, before anything is written; Invalid when the range cannot be. */
    void demandSome(long size) throws SQLException {
        TrailFilter filter = TrailFilter.of(request, personal, connection, size);
        if (!new ExportRows(connection, personal, filter, size).hasNext()) {
            throw new Conflict("No entry fits, so there is nothing to export. Choose other days, another account or"
                    + " another case.");
        }
    }
}
