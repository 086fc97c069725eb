package secondlook.reports;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over a canonical form of a record tree, so that anybody holding the values can recompute the hash printed on
 * the report. Each value is a tag, a four-byte big-endian length and its bytes: {@code R} record (component count, then
 * name and value of each), {@code L} list (count, then values), {@code B} bytes, {@code T} text in UTF-8 (numbers,
 * dates and flags in Java's own text form), {@code N} absent. Lengths keep two values from running into each other.
 * A new component changes the hash without a change here.
 */
final class ContentHash {

    private static final String FORM = "secondlook.supplemental-report.1";

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String of(Record value) {
        ContentHash hash = new ContentHash();
        hash.text(FORM);
        hash.add(value);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Object value) {
        if (value == null) {
            head('N', 0);
        } else if (value instanceof Record nested) {
            components(nested);
        } else if (value instanceof List<?> list) {
            head('L', list.size());
            list.forEach(this::add);
        } else if (value instanceof byte[] bytes) {
            head('B', bytes.length);
            digest.update(bytes);
        } else {
            text(value.toString());
        }
    }

    private void components(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        head('R', components.length);
        for (RecordComponent component : components) {
            text(component.getName());
            try {
                add(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + component, e);
            }
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head('T', bytes.length);
        digest.update(bytes);
    }

    private void head(char tag, int length) {
        digest.update((byte) tag);
        digest.update(ByteBuffer.allocate(4).putInt(length).array());
    }
}
