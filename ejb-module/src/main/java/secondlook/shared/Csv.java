package secondlook.shared;

import java.util.Arrays;

/** Values for tables that are opened in spreadsheets. */
public final class Csv {

    private Csv() {
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe; others, and null, stay. */
    public static String plain(String value) {
        return value != null && !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The same of a whole row; what is no text stays. */
    public static Object[] plain(Object... row) {
        return Arrays.stream(row).map(value -> value instanceof String text ? plain(text) : value).toArray();
    }
}
