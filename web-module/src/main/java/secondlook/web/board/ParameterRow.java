package secondlook.web.board;

import java.text.NumberFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One parameter of the policy on the Board's sheet.
 *
 * @param path  its path, by which it is changed
 * @param value as the sheet has it
 * @param first whether it is the first of its group
 */
public record ParameterRow(String path, String value, ParameterText text, boolean first) {

    private static final String NOTHING = "–";

    static ParameterRow of(String path, String value, ParameterRow before) {
        ParameterText text = ParameterText.of(path);
        return new ParameterRow(path, value, text, before == null || !before.text().group().equals(text.group()));
    }

    /** The id of its input: what a component's id may not hold is an underscore. */
    public String id() {
        return path.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** Whether its value is yes or no. */
    public boolean truth() {
        return value.equals("true") || value.equals("false");
    }

    /** The value as it reads. */
    public String shown() {
        return shown(value);
    }

    /** A value of the sheet as it reads; null for a parameter that there was not. */
    static String shown(String value) {
        if (value == null) {
            return NOTHING;
        }
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            case "Infinity", "-Infinity" -> "no limit";
            default -> value.matches("P[0-9].*") ? period(Period.parse(value)) : number(value);
        };
    }

    private static String number(String value) {
        return value.matches("[0-9]{4,}") ? NumberFormat.getIntegerInstance(Locale.US).format(Long.parseLong(value))
                : value.replaceFirst("(-?[0-9]+)\\.0$", "$1");
    }

    private static String period(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return parts.isEmpty() ? "at once" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
