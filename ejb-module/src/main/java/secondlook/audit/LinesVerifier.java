package secondlook.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import secondlook.trail.Entry;
import secondlook.trail.Hashes;
import secondlook.trail.Personal;

/** Checks a trail that was exported as JSON lines: every entry, its personal part, and the head in the last line. */
final class LinesVerifier {

    private static final ObjectMapper JSON = new ObjectMapper();

    private long entries;
    private byte[] chain = Hashes.empty();
    private boolean ended;
    private String finding;

    private LinesVerifier() {
    }

    static Verification verify(Path file) throws IOException {
        LinesVerifier verifier = new LinesVerifier();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && verifier.finding == null; line = lines.readLine()) {
                verifier.accept(line);
            }
        }
        if (verifier.finding == null && !verifier.ended) {
            verifier.finding = "The end is missing: the export stops after entry " + verifier.entries + ".";
        }
        boolean holds = verifier.finding == null;
        return new Verification(verifier.entries, holds ? null : verifier.entries + 1,
                holds ? "Every entry holds." : verifier.finding, HexFormat.of().formatHex(verifier.chain));
    }

    private void accept(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (ended) {
                finding = "Something follows the end.";
            } else if (node.has("entries")) {
                ended = true;
                boolean holds = node.get("entries").asLong() == entries
                        && node.path("chain").asText().equals(HexFormat.of().formatHex(chain));
                finding = holds ? null : "The end does not belong to entry " + entries
                        + ": entries were changed or cut off.";
            } else {
                finding = next(node);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            finding = "Entry " + (entries + 1) + " is no entry: it was changed.";
        }
    }

    private String next(JsonNode node) {
        String text = node.path("leaf").asText();
        Entry entry = Entry.parse(text);
        if (entry.sequence() != entries + 1) {
            return "Entry " + (entries + 1) + " is missing or out of order: entry " + entry.sequence()
                    + " stands there.";
        }
        if (node.has("personal") && !Personal.commitment(Base64.getDecoder().decode(node.path("salt").asText()),
                node.get("personal").asText()).equals(entry.personal())) {
            return "The personal part of entry " + entry.sequence() + " was changed.";
        }
        chain = Hashes.node(chain, Hashes.leaf(text.getBytes(StandardCharsets.UTF_8)));
        entries++;
        return null;
    }
}
