package secondlook.engine.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.image.Bombs;
import secondlook.engine.image.ContainedPicture;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.PictureSamples;
import secondlook.engine.image.Toll;

/** Transactions that lie about themselves: each is refused with the place and what to do. */
class HostileTransactionTest {

    private static final String FACE = "10.002:01|10.003:FACE|10.004:MI8234900|10.005:20260314|10.006:480|10.007:600"
            + "|10.008:0|10.009:1|10.010:1|10.011:JPEGB|10.012:SRGB|10.013:30|10.020:F";

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "99999999999999999999", "9223372036854775807", "4294967297", "2147483648",
        "-1", "-999999999", "0", "1", "7", "12", "", " ", "1e3", "0x10", "12 ", "+300", "\u0661\u0662"})
    void lengthThatIsNotTheRecordsIsRefused(String length) {
        NistTransaction one = Transactions.transaction(List.of(),
                List.of(Transactions.image(1, NistImageKind.FACE, "F", 30)));
        byte[] file = Transactions.written(one);
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf("10.001:") + 7;
        String told = latin.substring(at, latin.indexOf(Separators.FIELD, at));
        assertThat(refused(file, "10.001:" + told, "10.001:" + length)).contains("Record 2 (Type-10)")
                .contains("byte " + at);
    }

    @Test
    void lengthOffByOneIsRefusedAndTheRightOneRead() throws Exception {
        byte[] file = Transactions.bookingFile();
        assertThat(NistReader.read(file).images()).hasSize(3);
        for (String type : new String[] {"1", "2", "10"}) {
            String latin = new String(file, StandardCharsets.ISO_8859_1);
            int at = latin.indexOf(type + ".001:") + type.length() + 5;
            String told = latin.substring(at, latin.indexOf(Separators.FIELD, at));
            for (int off : new int[] {-1, 1}) {
                assertThat(refused(file, type + ".001:" + told, type + ".001:" + (Integer.parseInt(told) + off)))
                        .contains("(Type-" + type + ")");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1^0", "1^2~10^01", "1^99~10^01", "1^1~10^02", "1^1~2^01", "1^1~10", "1^1~10^", "1^1~^01",
        "1^1~10^01~", "2^1~10^01", "1^1~1^01", "1^1~0^01", "1^1~100^01", "1^1~10^999", "1^1~10^-1", "1^-1~10^01", "1",
        "1^1~10^01^1", "1^1~4^01", "1^2~10^01~10^01", "1^1~ten^one", "1^11111~10^01", "~", "^"})
    void listOfRecordsThatIsNotTheFilesIsRefused(String contents) {
        byte[] image = Transactions.record(10, FACE + "|10.999:x");
        assertThat(refused(Transactions.join(Transactions.header(contents), image))).isNotEmpty();
    }

    @Test
    void listOfRecordsThatIsTheFilesIsRead() throws Exception {
        byte[] image = Transactions.record(10, FACE + "|10.999:x");
        assertThat(NistReader.read(Transactions.join(Transactions.header("1^1~10^01"), image)).images()).hasSize(1);
        assertThat(NistReader.read(Transactions.header("1^0")).images()).isEmpty();
    }

    @Test
    void recordsTheListAnnouncesButTheFileLacksAreRefused() {
        byte[] image = Transactions.record(10, FACE + "|10.999:x");
        assertThat(refused(Transactions.join(Transactions.header("1^2~10^01~10^02"), image)))
                .contains("the file ends before this record").contains("send the original again");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.002", "1, 1.003", "1, 1.004", "1, 1.005", "1, 1.007", "1, 1.008", "1, 1.009", "10, 10.002",
        "10, 10.003", "10, 10.004", "10, 10.005", "10, 10.006", "10, 10.007", "10, 10.008", "10, 10.009", "10, 10.010",
        "10, 10.011", "10, 10.012", "10, 10.013", "10, 10.999"})
    void recordWithoutAMandatoryFieldIsRefusedByItsName(int type, String field) {
        String header = "1.002:0500|1.003:1^1~10^01|1.004:CAR|1.005:20260314|1.007:MISNAP000|1.008:MI8234900|1.009:B-1";
        String image = FACE + "|10.999:x";
        for (String by : new String[] {"", field + ":|", field + ": |"}) {
            String one = type == 1 ? without(header, field, by) : header;
            String two = type == 10 ? without(image, field, by) : image;
            if (by.isBlank() || !by.contains("999")) {
                assertThat(refused(Transactions.join(Transactions.record(1, one), Transactions.record(10, two))))
                        .contains(field);
            }
        }
    }

    private static String without(String fields, String field, String by) {
        return (fields + "|").replaceFirst(field.replace(".", "\\.") + ":[^|]*\\|", by).replaceFirst("\\|$", "");
    }

    @ParameterizedTest
    @CsvSource({"10.006:480, 10.006:0", "10.006:480, 10.006:-480", "10.006:480, 10.006:999999999999",
        "10.007:600, 10.007:6^00", "10.007:600, 10.007:6~00", "10.005:20260314, 10.005:20260230",
        "10.005:20260314, 10.005:2026-3-14", "10.013:30, 10.013:-1", "10.013:30, 10.013:3O", "10.020:F, 10.020:X",
        "10.020:F, 10.020:F^R", "10.020:F, 10.020:FRONT", "10.008:0, 10.008:3", "10.003:FACE, 10.003:FACE~MARK"})
    void fieldThatIsNotWhatItMustBeIsRefusedByItsName(String right, String wrong) {
        byte[] file = Transactions.join(Transactions.header("1^1~10^01"),
                Transactions.record(10, FACE.replace(right, wrong) + "|10.999:x"));
        assertThat(refused(file)).contains(right.substring(0, 6));
    }

    @Test
    void declaredGiantIsRefusedBeforeItsPictureIsLookedAt() {
        String giant = FACE.replace("10.006:480", "10.006:60000").replace("10.007:600", "10.007:60000");
        assertThat(refused(Transactions.join(Transactions.header("1^1~10^01"),
                Transactions.record(10, giant + "|10.999:x")))).contains("60000 by 60000");
    }

    @Test
    void separatorsInWrongPlacesAreRefused() {
        byte[] file = Transactions.bookingFile();
        Map<String, String> swaps = new LinkedHashMap<>();
        swaps.put("MI1234567A", "MI12\u001C4567A");
        swaps.put("123456AB7", "12\u001D456AB7");
        swaps.put("26-004711", "26-00\u001D2.09");
        swaps.put("B-1001", "B\u001E1001");
        swaps.put("CAR", "C\u001FR");
        swaps.put("MISNAP000", "MIS\u001DAP000");
        swaps.put("\u001D2.014:", "\u001C2.014:");
        swaps.put("\u001D2.014:", "\u001D\u001D.014:");
        swaps.put("1.002:0500", "1.002:05\u001E0");
        swaps.forEach((right, wrong) -> assertThat(refused(file, right, wrong)).as(wrong).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0\u00B94:", "\u00B2.014:", "2,014:", "2.014;", "2..14:", "2.\u0000\u00001:", "10.14:",
        "2.-14:", "A.014:", "2.01\u00E9:"})
    void fieldNumberThatIsNoneIsRefused(String tag) {
        assertThat(refused(Transactions.bookingFile(), "2.014:", tag)).contains("Record 2 (Type-2)");
    }

    @Test
    void recordsAndFieldsThatStandThereTwiceAreRefused() {
        byte[] image = Transactions.record(10, FACE + "|10.999:x");
        assertThat(refused(Transactions.join(Transactions.header("1^2~10^01~10^01"), image, image))).contains("1.003");
        assertThat(refused(Transactions.join(Transactions.header("1^1~10^01"), Transactions.record(10,
                FACE + "|10.004:OTHER|10.999:x")))).contains("10.004").contains("twice");
        byte[] header = Transactions.header("1^0");
        assertThat(refused(Transactions.join(header, header))).contains("follow the last record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00 00 00 01", "FF FF FF FF 01", "7F FF FF FF 01", "80 00 00 00 01", "00 00 00 04 01",
        "00 00 00 06 01", "00 00 00 05 02", "00 00 00", "00 00 00 05"})
    void binaryRecordWhoseLengthLiesIsRefused(String hex) {
        byte[] binary = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(refused(Transactions.join(Transactions.header("1^1~4^01"), binary))).contains("Type-4");
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() {
        assertThat(refused(new byte[0])).contains("empty");
        assertThat(refused(PictureSamples.encoded(PictureSamples.scene(8, 8), "png"))).contains(".an2");
        assertThat(refused("<?xml version='1.0'?><itl:NISTBiometric/>".getBytes(StandardCharsets.UTF_8)))
                .contains("traditional encoding");
        assertThat(refused("1".getBytes(StandardCharsets.UTF_8))).contains("send the original again");
        assertThat(refused(new byte[NistReader.MOST_BYTES + 1])).contains("at most");
        byte[] file = Transactions.bookingFile();
        assertThat(refused(Transactions.join(file, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("4 bytes follow");
        assertThat(refused(file, "003\u001FUTF-8\u001F", "004\u001FUTF-9\u001F")).contains("UTF-8");
    }

    @Test
    void textWithoutEndTakesNoMemory() {
        Toll toll = new Toll("Swollen transactions", Toll.A_SECOND);
        int bytes = NistReader.MOST_BYTES - 1000;
        byte[] oneField = Transactions.join(Transactions.header("1^1~2^00"),
                Transactions.record(2, "2.002:00|2.018:" + "A".repeat(bytes)));
        toll.refused("one long field", () -> NistReader.read(oneField), NotANistFile.class);
        StringBuilder many = new StringBuilder("2.002:00");
        for (int i = 3; i < 1_500_000; i++) {
            many.append("|2.").append(i).append(':');
        }
        byte[] fields = Transactions.join(Transactions.header("1^1~2^00"), Transactions.record(2, many.toString()));
        toll.refused("countless fields", () -> NistReader.read(fields), NotANistFile.class);
        byte[] list = Transactions.header("1^2000000" + "~2^0".repeat(200_000));
        toll.refused("countless records", () -> NistReader.read(list), NotANistFile.class);
        toll.print();
    }

    @Test
    void bombsInsideTransactionsAreRefusedFromTheHeader() throws Exception {
        byte[] sound = PictureSamples.jp2(PictureSamples.scene(40, 40), true, 0);
        ContainedPicture.inspect(sound, "JP2L", ImageLimits.STANDARD);
        Toll toll = new Toll("Bombs in transactions", 100);
        Bombs.contained().forEach((name, bomb) -> {
            String compression = name.substring(0, name.indexOf(' '));
            NistImage image = new NistImage(1, NistImageKind.FACE, "F", 30, Transactions.DAY, "MI8234900", 480, 600,
                    compression, bomb);
            byte[] file = Transactions.written(Transactions.transaction(List.of(), List.of(image)));
            toll.refused(name, () -> Transactions.readWithPictures(file), NotAStillImage.class);
        });
        assertThat(toll.files()).isGreaterThanOrEqualTo(20);
        toll.print();
    }

    private static String refused(byte[] file, String right, String wrong) {
        return refused(Transactions.replaced(file, right, wrong));
    }

    /** The advice, which is one sentence. */
    private static String refused(byte[] file) {
        NotANistFile refusal = catchThrowableOfType(NotANistFile.class, () -> NistReader.read(file));
        assertThat(refusal).as(() -> new String(Arrays.copyOf(file, Math.min(300, file.length)),
                StandardCharsets.ISO_8859_1)).isNotNull();
        assertThat(refusal.advice()).startsWith("Record ").contains("byte ").endsWith(".");
        return refusal.advice();
    }
}
