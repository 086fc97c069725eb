package secondlook.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one way an object of texts and whole numbers is written: no blanks, fields in their given order, null left out,
 * only quotation mark, backslash and control characters escaped. So the same content always gives the same bytes.
 */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

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

    private static void text(StringBuilder out, String value) {
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

    /** Reads one flat object; IllegalArgumentException when it is none. */
    static Map<String, String> read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            Map<String, String> fields = new LinkedHashMap<>();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("This is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
                    throw new IllegalArgumentException("Field " + name + " is neither text nor whole number");
                }
                fields.put(name, parser.getText());
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IllegalArgumentException("Something follows the JSON object");
            }
            return fields;
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no JSON object", e);
        }
    }
}
