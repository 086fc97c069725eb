package secondlook.engine.nist;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a tagged record together; its length, which counts its own digits, comes first. */
final class RecordBuilder {

    private final int type;
    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    RecordBuilder(int type) {
        this.type = type;
    }

    RecordBuilder field(int number, String value) {
        if (value.indexOf(Separators.RECORD) >= 0 || value.indexOf(Separators.FIELD) >= 0) {
            throw new IllegalArgumentException("A separator stands in the value of field " + type + "." + number);
        }
        head(number);
        fields.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The picture, which must be the last field. */
    RecordBuilder data(byte[] content) {
        head(TaggedRecord.DATA);
        fields.writeBytes(content);
        return this;
    }

    private void head(int number) {
        fields.write(Separators.FIELD);
        fields.writeBytes((type + "." + Place.padded(number) + ":").getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        String tag = type + "." + Place.padded(TaggedRecord.LENGTH) + ":";
        int without = tag.length() + fields.size() + 1;
        int length = without + Integer.toString(without).length();
        if (Integer.toString(length).length() > Integer.toString(without).length()) {
            length++;
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream(length);
        record.writeBytes((tag + length).getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(fields.toByteArray());
        record.write(Separators.RECORD);
        return record.toByteArray();
    }
}
