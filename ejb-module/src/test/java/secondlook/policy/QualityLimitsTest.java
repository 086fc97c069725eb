package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityLimitsTest {

    private static final QualityLimits LIMITS = PolicyParameters.on(LocalDate.of(2026, 11, 25)).quality();

    @ParameterizedTest
    @CsvSource({"FACE_SIZE, 39, UNSUITABLE", "FACE_SIZE, 40, LIMITED", "FACE_SIZE, 78, SUITABLE",
            "YAW, -46, UNSUITABLE", "YAW, -45, LIMITED", "YAW, -20, SUITABLE", "YAW, 45.1, UNSUITABLE",
            "BRIGHTNESS, 24, UNSUITABLE", "BRIGHTNESS, 49, LIMITED", "BRIGHTNESS, 200, SUITABLE",
            "BRIGHTNESS, 230, LIMITED", "OCCLUSION, 8.1, UNSUITABLE", "OCCLUSION, 4, SUITABLE"})
    void endsOfABandBelongToIt(QualityElement element, double value, Suitability suitability) {
        assertThat(LIMITS.of(element).of(value)).isEqualTo(suitability);
    }

    @Test
    void limitsAreSaidInWords() {
        assertThat(QualityElement.FACE_SIZE.said(LIMITS.of(QualityElement.FACE_SIZE)))
                .isEqualTo("suitable from 78; limited from 40");
        assertThat(QualityElement.YAW.said(LIMITS.of(QualityElement.YAW)))
                .isEqualTo("suitable -20 to 20; limited -45 to 45");
        assertThat(QualityElement.OCCLUSION.said(LIMITS.of(QualityElement.OCCLUSION)))
                .isEqualTo("suitable up to 4.0; limited up to 8.0");
        assertThat(QualityElement.ROLL.said(-0.3)).isEqualTo("0 degrees");
        assertThat(QualityElement.RESOLUTION.said(2.592)).isEqualTo("2.592 megapixels");
    }

    @Test
    void noElementIsWithoutItsLimitAndNoBandIsInsideOut() {
        Map<QualityElement, QualityBand> all = new EnumMap<>(LIMITS.bands());
        assertThat(new QualityLimits(all, true)).isEqualTo(LIMITS);
        all.remove(QualityElement.YAW);
        assertThatThrownBy(() -> new QualityLimits(all, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QualityBand.atLeast(50, 40)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void olderVersionKeepsItsOwnRule() {
        assertThat(PolicyParameters.version("2022-12-16").quality().reasonAsked()).isFalse();
        assertThat(PolicyParameters.on(LocalDate.of(2026, 11, 24)).version()).isEqualTo("2022-12-16");
        assertThat(PolicyParameters.version("2026-11-25").quality().reasonAsked()).isTrue();
        assertThat(PolicyParameters.version("2026-11-25").listLength()).isEqualTo(20);
    }
}
