package secondlook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import secondlook.shared.Expected;
import secondlook.shared.Invalid;
import secondlook.shared.VersionUnsaid;

class VersionTest {

    @Test
    void tagOfAnAnswerIsTheVersionThatIsExpected() {
        String tag = "\"" + Version.tag(7).getValue() + "\"";

        assertThat(Version.expected(tag)).isEqualTo(new Expected(Set.of(7L)));
        assertThat(Version.expected(tag + " , \"r9\"")).isEqualTo(new Expected(Set.of(7L, 9L)));
    }

    @Test
    void anyIsAnythingAndNothingIsWhatTheActMakesOfIt() {
        assertThat(Version.expected("*")).isEqualTo(Expected.ANY);
        assertThat(Version.ifSaid("*")).isEqualTo(Expected.ANY);
        assertThat(Version.ifSaid(null)).isEqualTo(Expected.ANY);
        assertThat(Version.ifSaid("\"r7\"")).isEqualTo(new Expected(Set.of(7L)));
        assertThat(Version.expected(null)).isEqualTo(Expected.UNSAID);
        assertThatThrownBy(() -> Expected.UNSAID.holds(7, "It")).isInstanceOf(VersionUnsaid.class);
    }

    @Test
    void weakAndForeignTagsStandForNoVersion() {
        assertThat(Version.expected("W/\"r7\", \"abc\"")).isEqualTo(new Expected(Set.of()));
    }

    @Test
    void whatIsNoListOfTagsIsInvalid() {
        assertThatThrownBy(() -> Version.expected("r7")).isInstanceOfSatisfying(Invalid.class,
                e -> assertThat(e.field()).isEqualTo("If-Match"));
    }
}
