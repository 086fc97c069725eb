package secondlook.engine.nist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import secondlook.engine.image.ContainedPicture;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;

/** Transactions for tests: written by the writer, put together field by field, or the reference file of NIST. */
final class Transactions {

    static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 0x1C, 0x1D, 0x1E, 0x1F, 0x1C, 0x1C};

    private Transactions() {
    }

    /** A booking with its description, a frontal face, a profile and a tattoo. */
    static NistTransaction booking() {
        NistDescription person = new NistDescription(0, Map.of(
                "2.009", "26-004711", "2.014", "123456AB7", "2.015", "MI1234567A", "2.018", "GR\u00DCN, ADA",
                "2.022", "19900229", "2.045", "20260313", "2.073", "MI8200000"));
        return transaction(List.of(person), List.of(
                image(1, NistImageKind.FACE, "F", 30), image(2, NistImageKind.FACE, "L", 30),
                image(3, NistImageKind.SCAR_MARK_TATTOO, null, -1)));
    }

    static NistTransaction transaction(List<NistDescription> descriptions, List<NistImage> images) {
        return new NistTransaction("0500", "CAR", "MI8234900", "MISNAP000", "B-1001", null, DAY, descriptions, images,
                List.of());
    }

    static NistImage image(int idc, NistImageKind kind, String pose, int sap) {
        return image(idc, kind, pose, sap, PICTURE);
    }

    static NistImage image(int idc, NistImageKind kind, String pose, int sap, byte[] content) {
        return new NistImage(idc, kind, pose, sap, DAY, "MI8234900", 480, 600, "JPEGB", content);
    }

    static byte[] written(NistTransaction transaction) {
        return new NistWriter("SRGB").write(transaction);
    }

    static byte[] bookingFile() {
        return written(booking());
    }

    /** Fields as {@code 1.002:0500}, with | for the field separator, ~ for subfields and ^ for items. */
    static byte[] record(int type, String fields) {
        RecordBuilder record = new RecordBuilder(type);
        for (String field : fields.split("\\|")) {
            String value = field.substring(field.indexOf(':') + 1).replace('~', Separators.SUBFIELD)
                    .replace('^', Separators.ITEM);
            record.field(Integer.parseInt(field.substring(field.indexOf('.') + 1, field.indexOf(':'))), value);
        }
        return record.bytes();
    }

    /** A Type-1 record with this list of records. */
    static byte[] header(String contents) {
        return record(1, "1.002:0500|1.003:" + contents
                + "|1.004:CAR|1.005:20260314|1.007:MISNAP000|1.008:MI8234900|1.009:B-1001|1.011:00.00|1.012:00.00");
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** As an import does it: the transaction, then every picture in it. */
    static NistTransaction readWithPictures(byte[] file) throws NotANistFile, NotAStillImage {
        NistTransaction transaction = NistReader.read(file);
        for (NistImage image : transaction.images()) {
            ContainedPicture.inspect(image.content(), image.compression(), ImageLimits.STANDARD);
        }
        return transaction;
    }

    /** The file with the first occurrence of some text replaced; its lengths are left as they are. */
    static byte[] replaced(byte[] file, String text, String by) {
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("The file does not hold " + text);
        }
        return (latin.substring(0, at) + by + latin.substring(at + text.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A Type-10 example of NIST with a real photograph; never part of the repository. */
    static byte[] reference() {
        Path file = Path.of(System.getProperty("secondlook.an2", System.getenv().getOrDefault("SECONDLOOK_AN2",
                "../../shared/data/an2"))).resolve("type-10-sap10.an2");
        boolean there = Files.isRegularFile(file);
        if (!there) {
            System.out.println("SKIPPED: " + file.toAbsolutePath().normalize()
                    + " is not there; fetch it or set secondlook.an2");
        }
        assumeTrue(there, file + " is not there");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
