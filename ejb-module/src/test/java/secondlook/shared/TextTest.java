package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void textWithinItsLimitIsStrippedAndBlankIsNone() {
        assertThat(Text.optional("f", "  abc\n", 3)).isEqualTo("abc");
        assertThat(Text.optional("f", " \t", 3)).isNull();
        assertThat(Text.optional("f", "two\nlines", 20)).isEqualTo("two\nlines");
    }

    @Test
    void textTooLongMissingOrWithControlCharactersIsInvalid() {
        assertThatThrownBy(() -> Text.optional("f", "abcd", 3)).isInstanceOf(Invalid.class)
                .hasMessageContaining("4 characters, at most 3");
        assertThatThrownBy(() -> Text.required("f", " ", 3)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Text.optional("f", "a\0b", 3)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Text.optional("f", "a\u001bb", 3)).isInstanceOf(Invalid.class);
    }

    @Test
    void patternSearchesWildcardsAsTheyAre() {
        assertThat(Text.anywhere(" A_b%! ")).isEqualTo("%a!_b!%!!%");
    }

    @Test
    void onlyABrokenUniqueKeyCountsAsSuch() {
        assertThat(UniqueKey.brokenBy(new RuntimeException(new SQLException("twice", "23505")))).isTrue();
        assertThat(UniqueKey.brokenBy(new RuntimeException(new SQLException("no parent", "23503")))).isFalse();
        assertThat(UniqueKey.brokenBy(new RuntimeException("other"))).isFalse();
    }
}
