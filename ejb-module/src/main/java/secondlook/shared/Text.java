package secondlook.shared;

import java.util.Locale;

/** Texts as people hand them in: without surrounding blanks, within their limits, free of control characters. */
public final class Text {

    private Text() {
    }

    /** The text, or null when it is blank; Invalid when it is longer than {@code limit} characters. */
    public static String optional(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > limit) {
            throw new Invalid(field, "Shorten this text: it has " + stripped.length() + " characters, at most "
                    + limit + " are allowed.");
        }
        if (stripped.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Invalid(field, "Remove the control characters from this text.");
        }
        return stripped;
    }

    /** The text; Invalid when it is blank or too long. */
    public static String required(String field, String text, int limit) {
        String given = optional(field, text, limit);
        if (given == null) {
            throw new Invalid(field, "Fill this in.");
        }
        return given;
    }

    /** No longer than {@code limit} characters, cut where it is: for records of what was refused. */
    public static String cut(String text, int limit) {
        return text == null || text.length() <= limit ? text : text.substring(0, limit);
    }

    /** A LIKE pattern for a text anywhere in lower case, with {@code !} as the escape character. */
    public static String anywhere(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
