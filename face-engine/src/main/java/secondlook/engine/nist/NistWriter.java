package secondlook.engine.nist;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a transaction of Type-1, 2 and 10 records in the traditional encoding, as UTF-8. What it writes, {@link
 * NistReader} reads back.
 */
public final class NistWriter {

    /** Colour spaces of field 10.012: SRGB, YCC, GRAY, or UNK when not known. */
    private final String colourSpace;

    public NistWriter(String colourSpace) {
        this.colourSpace = colourSpace;
    }

    /**
     * The bytes of the transaction; descriptions first, then images, in their order.
     *
     * @throws IllegalArgumentException for records that are no more than stepped over, and for values that hold field
     *     or record separators
     */
    public byte[] write(NistTransaction transaction) {
        if (!transaction.skipped().isEmpty()) {
            throw new IllegalArgumentException("Records that were stepped over cannot be written");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(transaction));
        for (NistDescription description : transaction.descriptions()) {
            out.writeBytes(description(description));
        }
        for (NistImage image : transaction.images()) {
            out.writeBytes(image(image));
        }
        return out.toByteArray();
    }

    private static byte[] header(NistTransaction transaction) {
        RecordBuilder record = new RecordBuilder(Contents.HEADER_TYPE)
                .field(2, transaction.version())
                .field(Contents.FIELD, contents(transaction))
                .field(4, transaction.type())
                .field(5, Dates.written(transaction.date()))
                .field(7, transaction.destination())
                .field(8, transaction.originator())
                .field(9, transaction.controlNumber());
        if (transaction.reference() != null) {
            record.field(10, transaction.reference());
        }
        // Without fingerprints of Type-4 the two resolutions are zero, as the standard asks.
        return record.field(11, "00.00").field(12, "00.00")
                .field(15, "003" + Separators.ITEM + "UTF-8" + Separators.ITEM).bytes();
    }

    private static String contents(NistTransaction transaction) {
        StringBuilder list = new StringBuilder("1").append(Separators.ITEM)
                .append(transaction.descriptions().size() + transaction.images().size());
        for (NistDescription description : transaction.descriptions()) {
            entry(list, Contents.DESCRIPTION_TYPE, description.idc());
        }
        for (NistImage image : transaction.images()) {
            entry(list, Contents.IMAGE_TYPE, image.idc());
        }
        return list.toString();
    }

    private static void entry(StringBuilder list, int type, int idc) {
        list.append(Separators.SUBFIELD).append(type).append(Separators.ITEM).append(twoDigits(idc));
    }

    private static byte[] description(NistDescription description) {
        RecordBuilder record = new RecordBuilder(Contents.DESCRIPTION_TYPE)
                .field(TaggedRecord.IDC, twoDigits(description.idc()));
        Map<Integer, String> byNumber = new TreeMap<>();
        description.fields().forEach((number, value) -> byNumber.put(fieldNumber(number), value));
        byNumber.keySet().removeIf(number -> number <= TaggedRecord.IDC);
        byNumber.forEach(record::field);
        return record.bytes();
    }

    private static int fieldNumber(String number) {
        if (!number.matches("2\\.[0-9]{1,9}")) {
            throw new IllegalArgumentException("Not the number of a Type-2 field: " + number);
        }
        return Integer.parseInt(number.substring(2));
    }

    private byte[] image(NistImage image) {
        RecordBuilder record = new RecordBuilder(Contents.IMAGE_TYPE)
                .field(TaggedRecord.IDC, twoDigits(image.idc()))
                .field(3, imageType(image.kind()))
                .field(4, image.sourceAgency())
                .field(5, Dates.written(image.captured()))
                .field(6, Integer.toString(image.width()))
                .field(7, Integer.toString(image.height()))
                // No scale is known: the two numbers are the shape of a pixel, which is square.
                .field(8, "0").field(9, "1").field(10, "1")
                .field(11, image.compression())
                .field(12, colourSpace);
        if (image.sap() >= 0) {
            record.field(13, Integer.toString(image.sap()));
        }
        if (image.pose() != null) {
            record.field(20, image.pose());
        }
        return record.data(image.content()).bytes();
    }

    private static String imageType(NistImageKind kind) {
        return switch (kind) {
            case FACE -> "FACE";
            case SCAR_MARK_TATTOO -> "MARK";
            case OTHER -> throw new IllegalArgumentException("Only faces, scars, marks and tattoos are written");
        };
    }

    private static String twoDigits(int idc) {
        return idc < 10 ? "0" + idc : Integer.toString(idc);
    }
}
