package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings are read eight bytes at a time: what is special is seen wherever among them it stands. */
class ScanTest {

    private static final int LONGEST = 20;

    private interface Each {
        void at(String before, String after);
    }

    private static void everywhere(Each each) {
        for (int before = 0; before <= LONGEST; before++) {
            for (int after = 0; after <= LONGEST; after++) {
                each.at("a".repeat(before), "z".repeat(after));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\\", "\u0000", "\u001f", "\n", " ", "\u007f", "\u0080", "\u00fc", "\u4e2d",
        "\ud83d\ude00", "\\\"\\", "\n\n\n\n\n\n\n\n\n"})
    void whatIsWrittenIsReadAgainAndPassedOver(String special) {
        everywhere((before, after) -> {
            StringBuilder json = new StringBuilder();
            Json.text(json, before + special + after);
            byte[] bytes = json.append(",\"and so on\"").toString().getBytes(StandardCharsets.UTF_8);
            Scan reading = new Scan(bytes, 0, bytes.length);
            assertThat(reading.string()).isEqualTo(before + special + after);
            Scan passing = new Scan(bytes, 0, bytes.length);
            passing.skip();
            assertThat(passing.at()).isEqualTo(reading.at()).isEqualTo(bytes.length - ",\"and so on\"".length());
        });
    }

    /** A bare control character, an escape that is not needed, bytes that are no UTF-8, and no end. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001f", "\n", "\\n", "\\u0041", "\\u001F", "\\", "\u0080", "\u00ff", "\u00c3"})
    void anyOtherFormIsRefusedWhereverItStands(String special) {
        everywhere((before, after) -> {
            byte[] bytes = ("\"" + before + special + after + "\"").getBytes(StandardCharsets.ISO_8859_1);
            refused(bytes);
            refused(Arrays.copyOf(bytes, bytes.length - 1));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17})
    void stringWithoutItsEndIsRefused(int length) {
        refused(("\"" + "a".repeat(length)).getBytes(StandardCharsets.UTF_8));
        byte[] beyond = ("\"" + "a".repeat(length) + "\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new Scan(beyond, 0, beyond.length - 1).skip())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> new Scan(bytes, 0, bytes.length).string())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scan(bytes, 0, bytes.length).skip()).isInstanceOf(IllegalArgumentException.class);
    }
}
