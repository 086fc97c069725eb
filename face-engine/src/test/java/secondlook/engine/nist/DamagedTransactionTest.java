package secondlook.engine.nist;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.PictureSamples;
import secondlook.engine.image.Toll;

/** Transactions cut and changed at random places, with a fixed seed. */
class DamagedTransactionTest {

    private static final int MOST_CUTS = 3000;
    private static final long SEED = 307542;

    static Map<String, byte[]> files() {
        BufferedImage scene = PictureSamples.scene(40, 32);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("description only", Transactions.written(Transactions.transaction(
                Transactions.booking().descriptions(), List.of())));
        files.put("JPEGB", with("JPEGB", PictureSamples.encoded(scene, "jpeg")));
        files.put("JPEGL", with("JPEGL", PictureSamples.losslessJpeg(
                PictureSamples.scene(40, 32, BufferedImage.TYPE_BYTE_GRAY))));
        files.put("PNG", with("PNG", PictureSamples.encoded(scene, "png")));
        files.put("JP2", with("JP2", PictureSamples.jp2(scene, false, 0)));
        files.put("JP2L", with("JP2L", PictureSamples.jp2(scene, true, 16)));
        byte[] binary = {0, 0, 0, 9, 4, 0x1C, 0x1D, '1', '.'};
        files.put("with other records", Transactions.join(Transactions.header("1^3~4^04~2^00~9^06"), binary,
                Transactions.record(2, "2.002:00|2.018:DOE, JO"), Transactions.record(9, "9.002:06|9.003:4")));
        return files;
    }

    private static byte[] with(String compression, byte[] content) {
        List<NistImage> images = new ArrayList<>();
        for (int idc = 1; idc <= 2; idc++) {
            images.add(new NistImage(idc, NistImageKind.FACE, idc == 1 ? "F" : "L", 30, Transactions.DAY, "MI8234900",
                    40, 32, compression, content));
        }
        return Transactions.written(Transactions.transaction(Transactions.booking().descriptions(), images));
    }

    @Test
    void transactionCutAnywhereIsRefused() throws Exception {
        Toll toll = new Toll("Truncated transactions", Toll.A_SECOND);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Transactions.readWithPictures(file.getValue());
            cut(toll, file.getKey(), file.getValue());
        }
        toll.print();
        assertThat(toll.files()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void referenceFileCutAnywhereIsRefused() throws Exception {
        byte[] whole = Transactions.reference();
        Transactions.readWithPictures(whole);
        Toll toll = new Toll("Truncated reference file", Toll.A_SECOND);
        cut(toll, "reference", whole);
        toll.print();
    }

    private static void cut(Toll toll, String name, byte[] whole) {
        int cuts = Math.min(MOST_CUTS, whole.length);
        for (int i = 0; i < cuts; i++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * i / cuts));
            toll.refused(name + " of " + cut.length + " bytes", () -> NistReader.read(cut), NotANistFile.class);
        }
        byte[] last = Arrays.copyOf(whole, whole.length - 1);
        toll.refused(name + " without its last byte", () -> NistReader.read(last), NotANistFile.class);
    }

    /** Each of these kinds breaks the structure of the Type-1 record, which must be noticed. */
    @Test
    void malformedTransactionsAreRefused() {
        Random random = new Random(SEED);
        Toll toll = new Toll("Malformed transactions", Toll.A_SECOND);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            for (int round = 0; round < 100; round++) {
                int kind = round % Malformation.values().length;
                byte[] malformed = Malformation.values()[kind].of(file.getValue(), random);
                toll.refused(file.getKey() + ", " + Malformation.values()[kind] + ", round " + round,
                        () -> NistReader.read(malformed), NotANistFile.class);
            }
        }
        toll.print();
        assertThat(toll.files()).isGreaterThanOrEqualTo(300);
    }

    /** Changes that may leave a transaction readable: it is read or refused, and nothing else happens. */
    @Test
    void damagedTransactionsAreReadOrRefused() {
        Random random = new Random(SEED + 1);
        Toll toll = new Toll("Damaged transactions", Toll.A_SECOND);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            for (int round = 0; round < 300; round++) {
                byte[] damaged = file.getValue().clone();
                int within = round % 3 == 0 ? damaged.length : Math.min(damaged.length, 700);
                for (int n = 0; n <= round % 4; n++) {
                    damaged[random.nextInt(within)] = (byte) random.nextInt();
                }
                toll.take(file.getKey() + " damaged, round " + round, () -> Transactions.readWithPictures(damaged),
                        NotANistFile.class, NotAStillImage.class);
            }
        }
        toll.print();
    }

    /** Ways to break the structure of a transaction. */
    private enum Malformation {
        BYTE_LOST,
        BYTE_GAINED,
        SEPARATOR_CHANGED,
        LENGTH_CHANGED,
        HEADER_TWICE,
        COUNT_CHANGED,
        NOT_ASCII_IN_A_TAG;

        byte[] of(byte[] whole, Random random) {
            String text = new String(whole, StandardCharsets.ISO_8859_1);
            int headerEnd = text.indexOf(Separators.RECORD);
            int at = random.nextInt(headerEnd);
            String malformed = switch (this) {
                case BYTE_LOST -> text.substring(0, at) + text.substring(at + 1);
                case BYTE_GAINED -> text.substring(0, at) + (char) ('0' + random.nextInt(10)) + text.substring(at);
                case SEPARATOR_CHANGED -> changed(text, nextField(text, at, headerEnd), Separators.RECORD);
                case LENGTH_CHANGED -> text.replaceFirst("001:[0-9]+", "001:" + (random.nextBoolean() ? "-" : "")
                        + (headerEnd + 2 + random.nextInt(Integer.MAX_VALUE - headerEnd - 2)));
                case HEADER_TWICE -> text.substring(0, headerEnd + 1) + text;
                case COUNT_CHANGED -> text.replaceFirst("1\u001F", (2 + random.nextInt(9)) + "\u001F");
                case NOT_ASCII_IN_A_TAG -> changed(text, nextField(text, at, headerEnd) + 1,
                        (char) (0x80 + random.nextInt(0x80)));
            };
            return malformed.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The separator before a field of the first record. */
        private static int nextField(String text, int at, int end) {
            int next = text.indexOf(Separators.FIELD, at);
            return next < 0 || next > end ? text.indexOf(Separators.FIELD) : next;
        }

        private static String changed(String text, int at, char to) {
            return text.substring(0, at) + to + text.substring(at + 1);
        }
    }
}
