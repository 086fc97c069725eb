package secondlook.engine.nist;

import java.util.ArrayList;
import java.util.List;

/** The list of records a Type-1 record announces (1.003), in the order in which they follow. */
final class Contents {

    static final int FIELD = 3;
    static final int HEADER_TYPE = 1;
    static final int DESCRIPTION_TYPE = 2;
    static final int IMAGE_TYPE = 10;
    static final int LARGEST_IDC = 255;
    private static final int LAST_TYPE = 99;
    private static final int MOST_RECORDS = 1000;
    private static final int DIGITS = 4;

    /** One announced record. */
    record Entry(int type, int idc) {

        /** Fingerprint and signature records of the first edition: a length of four bytes instead of fields. */
        boolean binary() {
            return type >= 3 && type <= 8;
        }
    }

    private Contents() {
    }

    static List<Entry> of(FieldReader header) throws NotANistFile {
        String whole = header.whole(FIELD);
        if (whole == null) {
            throw header.bad(FIELD, "the field is mandatory and is missing or empty");
        }
        List<Entry> entries = new ArrayList<>();
        int announced = -1;
        for (String subfield : whole.split(String.valueOf(Separators.SUBFIELD), MOST_RECORDS + 2)) {
            Entry entry = entry(subfield, header);
            if (announced < 0) {
                announced = entry.idc();
                if (entry.type() != HEADER_TYPE) {
                    throw header.bad(FIELD, "the list of records does not begin with the Type-1 record");
                }
            } else {
                add(entries, entry, header);
            }
        }
        if (announced != entries.size()) {
            throw header.bad(FIELD, "the field announces " + announced + " records and lists " + entries.size());
        }
        return entries;
    }

    private static Entry entry(String subfield, FieldReader header) throws NotANistFile {
        int parting = subfield.indexOf(Separators.ITEM);
        int type = parting < 0 ? -1 : number(subfield.substring(0, parting));
        int idc = parting < 0 ? -1 : number(subfield.substring(parting + 1));
        if (type < 0 || idc < 0) {
            throw header.bad(FIELD, "the field is not a list of pairs of numbers with at most " + MOST_RECORDS
                    + " records");
        }
        return new Entry(type, idc);
    }

    private static void add(List<Entry> entries, Entry entry, FieldReader header) throws NotANistFile {
        if (entry.type() == HEADER_TYPE || entry.type() > LAST_TYPE || entry.type() < 1) {
            throw header.bad(FIELD, "a record of Type-" + entry.type() + " cannot follow");
        }
        if (entry.idc() > LARGEST_IDC) {
            throw header.bad(FIELD, "no record has the number " + entry.idc());
        }
        boolean read = entry.type() == DESCRIPTION_TYPE || entry.type() == IMAGE_TYPE;
        if (read && entries.contains(entry)) {
            throw header.bad(FIELD, "two records of Type-" + entry.type() + " have the number " + entry.idc());
        }
        entries.add(entry);
    }

    private static int number(String text) {
        String digits = text.strip();
        boolean number = !digits.isEmpty() && digits.length() <= DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }
}
