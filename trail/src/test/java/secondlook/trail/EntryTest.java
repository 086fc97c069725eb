package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Entry ENTRY = new Entry(7, Instant.parse("2026-11-28T12:00:00.5Z"), "SearchService.search",
            "DENIED", "307.5-5.2", "EXAMINER", null, "request SL-1 \"quoted\\\"", null, "c-1", "ab".repeat(32));

    @Test
    void entryHasOneTextWithFieldsInOrderAndNothingForNull() {
        assertThat(ENTRY.text()).isEqualTo("{\"seq\":7,\"at\":\"2026-11-28T12:00:00.500000Z\","
                + "\"act\":\"SearchService.search\",\"outcome\":\"DENIED\",\"clause\":\"307.5-5.2\","
                + "\"role\":\"EXAMINER\",\"object\":\"request SL-1 \\\"quoted\\\\\\\"\",\"correlation\":\"c-1\","
                + "\"personal\":\"" + "ab".repeat(32) + "\"}");
        assertThat(Entry.parse(ENTRY.text())).isEqualTo(ENTRY);
    }

    @Test
    void personalPartComesBackAsWrittenWhateverItsCharacters() {
        Personal personal = new Personal("d.lee", "Dana \u0141\u00f3d\u017a \uD83D\uDD0E", "CIU", "26-0117",
                "line one\nline\ttwo\u0001", null, "127.0.0.1", null);

        assertThat(Personal.parse(personal.text())).isEqualTo(personal);
        assertThat(personal.text()).contains("line one\\u000aline\\u0009two\\u0001").doesNotContain("detail");
    }

    @Test
    void commitmentIsPlainSha256OverSaltAndText() {
        byte[] salt = new byte[Personal.SALT];
        byte[] all = (new String(salt, StandardCharsets.ISO_8859_1) + "{}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Personal.commitment(salt, "{}"))
                .isEqualTo(HexFormat.of().formatHex(Hashes.sha256().digest(all)));
        salt[0] = 1;
        assertThat(Personal.commitment(salt, "{}"))
                .isNotEqualTo(HexFormat.of().formatHex(Hashes.sha256().digest(all)));
        assertThatThrownBy(() -> Personal.commitment(new byte[3], "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoEntryIsRefused() {
        for (String text : List.of("", "nonsense", "[]", "{}", ENTRY.text() + "x", ENTRY.text() + "{}",
                ENTRY.text().replace("\"seq\":7", "\"seq\":\"x\""), ENTRY.text().replace("2026-11", "2026-13"),
                ENTRY.text().replace("\"seq\":7", "\"seq\":7,\"seq\":8"),
                ENTRY.text().replace("\"DENIED\"", "{\"a\":1}"))) {
            assertThatThrownBy(() -> Entry.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
