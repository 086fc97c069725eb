package secondlook.engine.nist;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads the values of one record's fields as what they must be, and says which field is not. */
final class FieldReader {

    private static final int NUMBER_DIGITS = 9;

    private final TaggedRecord record;
    private final TextCode code;

    FieldReader(TaggedRecord record, TextCode code) {
        this.record = record;
        this.code = code;
    }

    /** The value with its inner separators; null without the field. */
    String whole(int number) throws NotANistFile {
        byte[] bytes = record.bytes(number);
        return bytes == null ? null : code.decoded(bytes, record.placeOf(number));
    }

    /** A value that is one item, without surrounding blanks; null when the field is missing or blank. */
    String optional(int number) throws NotANistFile {
        String whole = whole(number);
        if (whole == null || whole.isBlank()) {
            return null;
        }
        if (whole.indexOf(Separators.SUBFIELD) >= 0 || whole.indexOf(Separators.ITEM) >= 0) {
            throw bad(number, "the field holds several values where one is due");
        }
        return whole.strip();
    }

    String required(int number) throws NotANistFile {
        String text = optional(number);
        if (text == null) {
            throw bad(number, "the field is mandatory and is missing or empty");
        }
        return text;
    }

    /** A mandatory number between the limits, both included. */
    int number(int number, int least, int most) throws NotANistFile {
        return inRange(number, required(number), least, most);
    }

    /** A number between the limits, or -1 without the field. */
    int optionalNumber(int number, int least, int most) throws NotANistFile {
        String text = optional(number);
        return text == null ? -1 : inRange(number, text, least, most);
    }

    LocalDate date(int number) throws NotANistFile {
        String text = required(number);
        return Dates.parsed(text).orElseThrow(() -> bad(number, "the field is not a date of the form YYYYMMDD"));
    }

    /** Every field's whole value by its full number. */
    Map<String, String> all() throws NotANistFile {
        Map<String, String> values = new TreeMap<>();
        for (int number : record.numbers()) {
            values.put(record.place().type() + "." + Place.padded(number), whole(number));
        }
        return values;
    }

    byte[] data() throws NotANistFile {
        byte[] data = record.bytes(TaggedRecord.DATA);
        if (data == null || data.length == 0) {
            throw bad(TaggedRecord.DATA, "the record holds no picture");
        }
        return data;
    }

    NotANistFile bad(int number, String found) {
        return new NotANistFile(record.placeOf(number), found);
    }

    private int inRange(int number, String text, int least, int most) throws NotANistFile {
        boolean digits = text.length() <= NUMBER_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw bad(number, "the field is not a number from " + least + " to " + most);
        }
        return value;
    }
}
