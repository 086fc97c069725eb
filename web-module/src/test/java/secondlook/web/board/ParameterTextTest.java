package secondlook.web.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicySheet;
import secondlook.policy.Verifies;

class ParameterTextTest {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("secondlook.web.parameters");

    static Stream<String> paths() {
        return PolicyParameters.builtIn().stream().flatMap(version -> PolicySheet.of(version).keySet().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("paths")
    @Verifies(value = Clause.POLICY_CHANGES, refusal = false)
    void parameterHasAHeadlineALabelAUnitAndASource(String path) {
        ParameterText text = ParameterText.of(path);
        assertThat(Stream.of(text.group(), text.label(), text.unit(), text.source()))
                .allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("{", path));
    }

    @Test
    void noTwoParametersReadAlike() {
        assertThat(paths().map(path -> ParameterText.of(path).label())).doesNotHaveDuplicates();
    }

    @Test
    void everyTextIsOfAParameterThatThereIs() {
        Set<String> used = new TreeSet<>();
        Set<String> paths = paths().collect(Collectors.toSet());
        BUNDLE.keySet().stream().filter(entry -> paths.stream().anyMatch(path -> ParameterText.kept(entry, path)
                .isPresent())).forEach(entry -> used.addAll(Set.of(entry, entry + ParameterText.UNIT,
                entry + ParameterText.SOURCE)));
        paths.forEach(path -> used.add(ParameterText.GROUP + (path.contains(".")
                ? path.substring(0, path.indexOf('.')) : "general")));
        assertThat(BUNDLE.keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void noTextSaysThatAPersonIsFound() {
        Pattern forbidden = Pattern.compile("\\b(match\\w*|hits?|identified|identity)\\b|%", Pattern.CASE_INSENSITIVE);
        assertThat(paths().map(ParameterText::of).flatMap(text -> Stream.of(text.group(), text.label(), text.unit(),
                text.source())).filter(text -> forbidden.matcher(text).find())
                .filter(text -> !text.contains("identity card"))).isEmpty();
    }

    @Test
    void pathThatNobodyDescribesIsAnError() {
        assertThatThrownBy(() -> ParameterText.of("duties.cups")).hasMessageContaining("duties.cups");
    }

    @ParameterizedTest
    @CsvSource({"true,yes", "false,no", "P1Y,1 year", "P1Y6M,'1 year, 6 months'", "P0D,at once", "P90D,90 days",
        "10000000,'10,000,000'", "365,365", "-Infinity,no limit", "-1.0,-1", "40.0,40",
        "0.005,0.005", "'90, 30, 7','90, 30, 7'", "PBKDF2WithHmacSHA512,PBKDF2WithHmacSHA512"})
    void valueReadsWithoutSignsOfTheSoftware(String value, String shown) {
        assertThat(ParameterRow.shown(value)).isEqualTo(shown);
    }

    @Test
    void inputOfAParameterHasAnIdThatThePageCanHave() {
        String path = "signIn.use.ofUnits.crime intelligence unit.first";
        assertThat(ParameterRow.of(path, "0", null).id()).isEqualTo("signIn_use_ofUnits_crime_intelligence_unit_first");
        assertThat(ParameterRow.of(path, "0", null).first()).isTrue();
        assertThat(ParameterRow.of(path, "0", ParameterRow.of("signIn.codeSkew", "1", null)).first()).isFalse();
    }
}
