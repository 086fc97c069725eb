package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One act on the trail, without what tells of people (307.5-7.8, 7.9). Its text is the leaf of the tree.
 *
 * @param sequence    from 1, gapless
 * @param at          UTC, whole microseconds, never before the entry that precedes it
 * @param outcome     ALLOWED, DENIED or FAILED
 * @param clause      clause of a refusal, or null
 * @param role        role of who acted, or null
 * @param agency      id of an outside agency, or null
 * @param object      what was acted on, or null
 * @param objectHash  its SHA-256 in hexadecimal, or null
 * @param correlation ties the entries and log lines of one call together, or null
 * @param personal    commitment to the personal part, or null when there is none
 */
public record Entry(long sequence, Instant at, String act, String outcome, String clause, String role, String agency,
                    String object, String objectHash, String correlation, String personal) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The text that is hashed. */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", sequence);
        fields.put("at", MICROSECONDS.format(at));
        fields.put("act", act);
        fields.put("outcome", outcome);
        fields.put("clause", clause);
        fields.put("role", role);
        fields.put("agency", agency);
        fields.put("object", object);
        fields.put("objectHash", objectHash);
        fields.put("correlation", correlation);
        fields.put("personal", personal);
        return Json.write(fields);
    }

    /** The leaf hash of the text. */
    public byte[] leafHash() {
        return Hashes.leaf(text().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the text form; IllegalArgumentException when it is none. */
    public static Entry parse(String text) {
        Map<String, String> fields = Json.read(text);
        try {
            return new Entry(Long.parseLong(need(fields, "seq")), Instant.parse(need(fields, "at")),
                    need(fields, "act"), need(fields, "outcome"), fields.get("clause"), fields.get("role"),
                    fields.get("agency"), fields.get("object"), fields.get("objectHash"), fields.get("correlation"),
                    fields.get("personal"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The time of an entry is ISO 8601 in UTC", e);
        }
    }

    private static String need(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("An entry has the field " + name);
        }
        return value;
    }
}
