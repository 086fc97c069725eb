package secondlook.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;
import secondlook.shared.Sha256;

/** One line of the purge journal: an erasure, its number, and a hash over it and the line before. */
record JournalLine(long number, Erased erased, String previous, String hash) {

    /** What the first line follows. */
    static final String NONE = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    static JournalLine after(long number, String previous, Erased erased) {
        return new JournalLine(number + 1, erased, previous, hash(number + 1, erased, previous));
    }

    private static String hash(long number, Erased erased, String previous) {
        return Sha256.ofParts(number, erased.id(), erased.kind(), erased.key(), erased.requestId(), erased.sha256(),
                erased.bytes(), erased.at(), previous);
    }

    boolean follows(long number, String last) {
        return this.number == number + 1 && previous.equals(last) && hash.equals(hash(this.number, erased, previous));
    }

    String text() {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("n", number).put("id", erased.id())
                .put("kind", erased.kind().name()).put("key", erased.key()).put("request", erased.requestId())
                .put("sha256", erased.sha256()).put("bytes", erased.bytes()).put("at", erased.at().toString())
                .put("previous", previous).put("hash", hash);
        return line.toString();
    }

    /** IllegalArgumentException when it is no such line. */
    static JournalLine of(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            Erased erased = new Erased(line.required("id").asText(), RetentionKind.valueOf(line.required("kind")
                    .asText()), line.required("key").asText(), line.required("request").textValue(),
                    line.required("sha256").asText(), line.required("bytes").asLong(),
                    Instant.parse(line.required("at").asText()));
            return new JournalLine(line.required("n").asLong(), erased, line.required("previous").asText(),
                    line.required("hash").asText());
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
