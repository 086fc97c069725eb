package secondlook.engine.nist;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a transaction in the traditional encoding ({@code .an2}, {@code .eft}, {@code .nst}). Every length is checked
 * against the file before anything is taken from it, so that no file makes it take more memory than the file itself
 * and a megabyte of text.
 */
public final class NistReader {

    /** Files beyond this size are refused unread. */
    public static final int MOST_BYTES = 48 * 1024 * 1024;

    private static final int CHARACTER_SETS = 15;
    private static final int BINARY_HEAD = 5;

    private final byte[] file;
    private final Budget budget = new Budget();
    private final List<NistDescription> descriptions = new ArrayList<>();
    private final List<NistImage> images = new ArrayList<>();
    private final List<NistSkipped> skipped = new ArrayList<>();
    private int at;

    private NistReader(byte[] file) {
        this.file = file;
    }

    /** The whole transaction, or where and why it cannot be read; never a part of it. */
    public static NistTransaction read(byte[] file) throws NotANistFile {
        Beginning.check(file);
        return new NistReader(file).read();
    }

    private NistTransaction read() throws NotANistFile {
        TaggedRecord first = TaggedRecord.read(file, Place.START, budget);
        TextCode code = characterSet(first);
        FieldReader header = new FieldReader(first, code);
        HeaderFields fields = HeaderFields.read(header);
        at = first.end();
        int number = 1;
        int type = Contents.HEADER_TYPE;
        for (Contents.Entry entry : Contents.of(header)) {
            type = entry.type();
            number++;
            next(entry, new Place(number, entry.type(), 0, at), new Context(code, fields.edition()));
        }
        if (at != file.length) {
            throw new NotANistFile(new Place(number, type, 0, at), (file.length - at)
                    + " bytes follow the last record that field 1.003 announces");
        }
        return fields.transaction(descriptions, images, skipped);
    }

    /** What the Type-1 record settles for the records after it. */
    private record Context(TextCode code, int edition) {
    }

    private static TextCode characterSet(TaggedRecord header) throws NotANistFile {
        String whole = new FieldReader(header, TextCode.UNSAID).whole(CHARACTER_SETS);
        String digits = whole == null ? "" : Separators.firstItem(whole).strip();
        if (digits.isEmpty()) {
            return TextCode.UNSAID;
        }
        if (digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotANistFile(header.placeOf(CHARACTER_SETS), "the character set is not a number");
        }
        return TextCode.of(Integer.parseInt(digits), header.placeOf(CHARACTER_SETS));
    }

    private void next(Contents.Entry entry, Place place, Context context) throws NotANistFile {
        if (at >= file.length) {
            throw new NotANistFile(place, "the file ends before this record, which field 1.003 announces",
                    NotANistFile.SEND_AGAIN);
        }
        if (entry.binary()) {
            skipped.add(new NistSkipped(entry.type(), entry.idc(), binary(entry, place)));
            at += skipped.get(skipped.size() - 1).bytes();
            return;
        }
        boolean wanted = entry.type() == Contents.DESCRIPTION_TYPE || entry.type() == Contents.IMAGE_TYPE;
        TaggedRecord record = wanted ? TaggedRecord.read(file, place, budget)
                : TaggedRecord.readHead(file, place, budget);
        FieldReader fields = new FieldReader(record, context.code());
        int idc = fields.number(TaggedRecord.IDC, 0, Contents.LARGEST_IDC);
        if (idc != entry.idc()) {
            throw fields.bad(TaggedRecord.IDC, "the record has the number " + idc + " and field 1.003 announces "
                    + entry.idc());
        }
        if (entry.type() == Contents.DESCRIPTION_TYPE) {
            descriptions.add(new NistDescription(idc, fields.all()));
        } else if (entry.type() == Contents.IMAGE_TYPE) {
            images.add(ImageFields.read(idc, fields, context.edition()));
        } else {
            skipped.add(new NistSkipped(entry.type(), idc, record.end() - at));
        }
        at = record.end();
    }

    /** The checked length of a binary record: four bytes, then its number. */
    private int binary(Contents.Entry entry, Place place) throws NotANistFile {
        int left = file.length - at;
        if (left < BINARY_HEAD) {
            throw new NotANistFile(place, "the file ends inside the record's length", NotANistFile.SEND_AGAIN);
        }
        long length = (file[at] & 0xFFL) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8
                | file[at + 3] & 0xFF;
        if (length < BINARY_HEAD) {
            throw new NotANistFile(place, "the record says it has " + length + " bytes, fewer than its own beginning");
        }
        if (length > left) {
            throw new NotANistFile(place, "the record says it has " + length + " bytes and the file has only " + left
                    + " left", NotANistFile.SEND_AGAIN);
        }
        int idc = file[at + 4] & 0xFF;
        if (idc != entry.idc()) {
            throw new NotANistFile(place, "the record has the number " + idc + " and field 1.003 announces "
                    + entry.idc());
        }
        return (int) length;
    }
}
