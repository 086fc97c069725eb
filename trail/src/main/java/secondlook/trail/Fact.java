package secondlook.trail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry tells in a form that programs read (docs/board-figures.md): an event and its values, all of them texts,
 * as one object at the end of the detail. So the figures of the Board's reports can be counted from an export alone.
 *
 * @param event  what happened, for example {@code received}
 * @param values what of, in the order they are written
 */
public record Fact(String event, Map<String, String> values) {

    private static final String EVENT = "fact";
    private static final String BEGIN = "{\"" + EVENT + "\":";

    public Fact {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Fact of(String event) {
        return new Fact(event, Map.of());
    }

    /** The same with one more value; one that is null is left out. */
    public Fact with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        if (value != null) {
            more.put(name, value.toString());
        }
        return new Fact(event, more);
    }

    /** The value, null where there is none. */
    public String get(String name) {
        return values.get(name);
    }

    /** As it stands at the end of a detail. */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(EVENT, event);
        fields.putAll(values);
        return Json.write(fields);
    }

    /**
     * What a detail tells, empty when it tells nothing. Words in front cannot be taken for it: within the object each
     * quotation mark of a value is escaped, so the last beginning is the one that counts.
     */
    public static Optional<Fact> in(String detail) {
        int begin = detail == null ? -1 : detail.lastIndexOf(BEGIN);
        if (begin < 0) {
            return Optional.empty();
        }
        try {
            Map<String, String> fields = Json.read(detail.substring(begin));
            String event = fields.remove(EVENT);
            return Optional.of(new Fact(event, fields));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
