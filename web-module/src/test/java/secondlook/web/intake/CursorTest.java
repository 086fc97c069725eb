package secondlook.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.intake.RequestPlace;
import secondlook.shared.Invalid;

class CursorTest {

    private static final RequestPlace PLACE = new RequestPlace(Instant.parse("2026-11-22T14:03:11.123456Z"), 12);

    @Test
    void cursorGivesBackItsPlaceForTheSameFilters() {
        String cursor = Cursor.of(PLACE, "a");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, "a")).isEqualTo(PLACE);
        assertThat(Cursor.read(null, "a")).isNull();
    }

    @Test
    void cursorOfOtherFiltersOrAChangedOneIsInvalid() {
        String cursor = Cursor.of(PLACE, "a");

        invalid(cursor, "b");
        invalid(cursor.substring(1), "a");
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        invalid(Base64.getUrlEncoder().withoutPadding().encodeToString(
                text.replace(" 12 ", " 13 ").getBytes(StandardCharsets.US_ASCII)), "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "2", "null", "MjAyNg"})
    void anythingElseIsInvalid(String cursor) {
        invalid(cursor, "a");
    }

    private static void invalid(String cursor, String filters) {
        assertThatThrownBy(() -> Cursor.read(cursor, filters)).isInstanceOfSatisfying(Invalid.class,
                e -> assertThat(e.field()).isEqualTo("cursor"));
    }
}
