package secondlook.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes an export as JSON lines: first what it carries beside the entries, a part a line, then the entries, those of a
 * selection each with its proof, those of the whole log each with its leaf hash. {@link LinesReader} reads it.
 */
public final class LinesWriter {

    private LinesWriter() {
    }

    /** Writes the whole log; the rows from entry 1 to the last that the checkpoint counts. The stream stays open. */
    public static void whole(OutputStream out, ExportHead head, Iterator<ExportRow> rows) throws IOException {
        parts(out, TextParts.of(head));
        Base64.Encoder base64 = Base64.getEncoder();
        while (rows.hasNext()) {
            ExportRow row = rows.next();
            StringBuilder line = new StringBuilder("{\"seq\":").append(row.sequence()).append(",\"leaf\":");
            Json.text(line, row.entry() == null ? "" : row.entry());
            line.append(",\"hash\":\"").append(base64.encodeToString(row.leafHash())).append('"');
            if (row.salt() != null) {
                line.append(",\"salt\":\"").append(base64.encodeToString(row.salt())).append("\",\"personal\":");
                Json.text(line, row.personal());
            }
            out.write(TextParts.utf8(line.append("}\n").toString()));
        }
    }

    /** Writes chosen entries in the order of their numbers, each with its proof. The stream stays open. */
    public static void selection(OutputStream out, ExportHead head, Selection selection, Iterator<ExportRow> rows,
                                 Tree tree) throws IOException {
        parts(out, TextParts.of(head, selection, tree));
        long size = TextParts.size(head.checkpoint());
        while (rows.hasNext()) {
            out.write(TextParts.utf8(SelectedLine.of(rows.next(), tree, size).text() + "\n"));
        }
    }

    private static void parts(OutputStream out, Map<String, String> parts) throws IOException {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            StringBuilder line = new StringBuilder("{\"part\":");
            Json.text(line, part.getKey());
            line.append(",\"text\":");
            Json.text(line, part.getValue());
            out.write(TextParts.utf8(line.append("}\n").toString()));
        }
    }
}
