package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one way an object of texts and whole numbers is written: no blanks, fields in their given order, null left out,
 * only quotation mark, backslash and control characters escaped. So the same content always gives the same bytes, and
 * other bytes are not read. Written here and not taken from a library because a verdict rests on exactly this form.
 */
final class Json {

    private Json() {
    }

    /** Writes; the values are texts, whole numbers, or null. */
    static String write(Map<String, Object> fields) {
        StringBuilder out = new StringBuilder("{");
        fields.forEach((name, value) -> {
            if (value != null) {
                out.append(out.length() == 1 ? "" : ",").append('"').append(name).append("\":");
                if (value instanceof Number) {
                    out.append(value);
                } else {
                    text(out, value.toString());
                }
            }
        });
        return out.append('}').toString();
    }

    static void text(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Reads one flat object in the form that {@link #write} gives; IllegalArgumentException when it is none. */
    static Map<String, String> read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Scan scan = new Scan(bytes, 0, bytes.length);
        Map<String, String> fields = new LinkedHashMap<>();
        scan.need('{');
        while (!scan.next('}')) {
            if (!fields.isEmpty()) {
                scan.need(',');
            }
            String name = scan.string();
            scan.need(':');
            String value = scan.isNumber() ? String.valueOf(scan.number()) : scan.string();
            if (fields.put(name, value) != null) {
                throw new IllegalArgumentException("The field " + name + " is there twice");
            }
        }
        scan.needEnd();
        return fields;
    }
}
