package secondlook.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import secondlook.trail.Entry;

/** The trail as JSON lines, a page in memory at a time: each entry as it was hashed, its salt and its personal part. */
final class TrailLines {

    private static final int PAGE = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final PersonalPart personal;

    TrailLines(Connection connection, PersonalPart personal) {
        this.connection = connection;
        this.personal = personal;
    }

    /** Up to the head; the last line tells it. */
    void write(Head head, OutputStream out) throws SQLException, IOException {
        long done = 0;
        try (JsonGenerator json = JSON.createGenerator(out);
                PreparedStatement query = connection.prepareStatement(EntryReader.SELECT
                        + " where p.sequence_number > ? and p.sequence_number <= ? order by p.sequence_number"
                        + " fetch first " + PAGE + " rows only")) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setRootValueSeparator(null);
            for (long before = -1; before != done;) {
                before = done;
                query.setLong(1, done);
                query.setLong(2, head.entries());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        line(row, json);
                        done = row.getLong(1);
                    }
                }
            }
            json.writeStartObject();
            json.writeNumberField("entries", head.entries());
            json.writeStringField("chain", HexFormat.of().formatHex(head.chain()));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void line(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        json.writeNumberField("seq", row.getLong(1));
        json.writeStringField("leaf", row.getString(2));
        String wrapped = row.getString(4);
        if (wrapped != null) {
            PersonalPart.Opened who = personal.open(Entry.parse(row.getString(2)).personal(), row.getBytes(3), wrapped);
            json.writeBinaryField("salt", who.salt());
            json.writeStringField("personal", who.text());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
