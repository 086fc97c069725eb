package secondlook.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The trail as a file: one JSON object a line, in order, and the head as the last line. */
final class TrailExport {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addDeserializer(Instant.class, new InstantReader())).build();

    private TrailExport() {
    }

    /** Writes the entries up to the head as it stands now. */
    static void write(TrailTable table, OutputStream out) throws SQLException, IOException {
        Head head = table.head();
        long last = 0;
        while (last < head.sequence()) {
            List<AuditLine> page = table.after(last);
            if (page.isEmpty()) {
                break;
            }
            for (AuditLine entry : page) {
                if (entry.sequence() <= head.sequence()) {
                    line(out, JSON.writeValueAsBytes(entry));
                }
            }
            last = page.get(page.size() - 1).sequence();
        }
        line(out, JSON.writeValueAsBytes(Map.of("head", head)));
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    static Verification verify(Path file) throws IOException {
        ChainVerifier verifier = new ChainVerifier();
        Head head = null;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (head != null) {
                    verifier.unreadable("Line " + number + " stands after the head.");
                }
                head = accept(line, number, verifier);
            }
        }
        return verifier.finish(head);
    }

    private static Head accept(String line, long number, ChainVerifier verifier) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.has("head")) {
                return JSON.treeToValue(node.get("head"), Head.class);
            }
            verifier.accept(JSON.treeToValue(node, AuditLine.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            verifier.unreadable("Line " + number + " is no entry: it was changed.");
        }
        return null;
    }

    private static final class InstantReader extends StdDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(json.getText());
            } catch (DateTimeException e) {
                throw new IOException("No point in time: " + json.getText(), e);
            }
        }
    }
}
