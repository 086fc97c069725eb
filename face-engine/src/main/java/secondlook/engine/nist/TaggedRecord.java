package secondlook.engine.nist;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fields of one tagged record (Type-1, 2, 9 and later), cut at the separators after the record's length was
 * checked. Nothing is copied: a field is a span of the file.
 */
final class TaggedRecord {

    static final int LENGTH = 1;
    static final int IDC = 2;
    static final int DATA = 999;
    private static final int ALL_FIELDS = 0;
    private static final int FIRST_TYPE_WITH_DATA = 10;
    private static final int LENGTH_DIGITS = 18;

    /** Where a field's value lies. */
    private record Span(int from, int to) {
    }

    private final byte[] file;
    private final Place place;
    private final int end;
    private final Map<Integer, Span> fields = new TreeMap<>();

    private TaggedRecord(byte[] file, Place place, int end) {
        this.file = file;
        this.place = place;
        this.end = end;
    }

    /** Reads the record that begins at a place; its type must be the one announced. */
    static TaggedRecord read(byte[] file, Place place, Budget budget) throws NotANistFile {
        return read(file, place, budget, ALL_FIELDS);
    }

    /** As {@link #read}, but only its length and its number: the other fields of the record are of no use here. */
    static TaggedRecord readHead(byte[] file, Place place, Budget budget) throws NotANistFile {
        return read(file, place, budget, IDC);
    }

    private static TaggedRecord read(byte[] file, Place place, Budget budget, int last) throws NotANistFile {
        Tag first = Tag.read(file, place.at(), file.length, place);
        if (first.type() != place.type() || first.number() != LENGTH) {
            throw new NotANistFile(place, "a record of Type-" + place.type() + " must begin here with its length");
        }
        TaggedRecord record = new TaggedRecord(file, place, end(file, place, first.valueAt()));
        record.cut(first, budget, last);
        return record;
    }

    /** The byte after the record's last one, which must be its separator. */
    private static int end(byte[] file, Place place, int valueAt) throws NotANistFile {
        Place here = place.field(LENGTH, valueAt);
        long length = 0;
        int at = valueAt;
        while (at < file.length && at - valueAt <= LENGTH_DIGITS && file[at] >= '0' && file[at] <= '9') {
            length = length * 10 + file[at++] - '0';
        }
        if (at == file.length) {
            throw new NotANistFile(here, "the file ends inside the record's length", NotANistFile.SEND_AGAIN);
        }
        if (at == valueAt || at - valueAt > LENGTH_DIGITS || file[at] != Separators.FIELD) {
            throw new NotANistFile(here, "the record's length is not a number that a field separator follows");
        }
        if (length < at + 1L - place.at()) {
            throw new NotANistFile(here, "the record says it has " + length + " bytes, fewer than its own beginning");
        }
        if (length > file.length - place.at()) {
            throw new NotANistFile(here, "the record says it has " + length + " bytes and the file has only "
                    + (file.length - place.at()) + " left", NotANistFile.SEND_AGAIN);
        }
        int end = place.at() + (int) length;
        if (file[end - 1] != Separators.RECORD) {
            throw new NotANistFile(here, "the record does not end where its length says, at byte " + (end - 1));
        }
        return end;
    }

    private void cut(Tag first, Budget budget, int last) throws NotANistFile {
        Tag tag = first;
        while (true) {
            Place here = place.field(tag.number(), tag.valueAt());
            boolean data = tag.number() == DATA && place.type() >= FIRST_TYPE_WITH_DATA;
            int to = data ? end - 1 : valueEnd(tag.valueAt(), here);
            budget.spend(data ? 0 : to - tag.valueAt(), here);
            if (fields.put(tag.number(), new Span(tag.valueAt(), to)) != null) {
                throw new NotANistFile(here, "the field stands there twice");
            }
            if (to == end - 1 || tag.number() == last) {
                return;
            }
            tag = Tag.read(file, to + 1, end - 1, place);
            if (tag.type() != place.type()) {
                throw new NotANistFile(place.field(0, to + 1), "a field of Type-" + tag.type()
                        + " stands in this record");
            }
        }
    }

    private int valueEnd(int from, Place here) throws NotANistFile {
        int at = from;
        while (file[at] != Separators.FIELD && file[at] != Separators.RECORD) {
            at++;
        }
        if (file[at] == Separators.RECORD && at != end - 1) {
            throw new NotANistFile(here, "the record ends at byte " + at + " before its length is used up");
        }
        return at;
    }

    int end() {
        return end;
    }

    Place place() {
        return place;
    }

    /** Field numbers in ascending order. */
    Set<Integer> numbers() {
        return fields.keySet();
    }

    /** The bytes of a field's value, or null without the field. */
    byte[] bytes(int number) {
        Span span = fields.get(number);
        return span == null ? null : Arrays.copyOfRange(file, span.from(), span.to());
    }

    /** Where a field's value begins, or the record's own place without it. */
    Place placeOf(int number) {
        Span span = fields.get(number);
        return place.field(number, span == null ? place.at() : span.from());
    }
}
