package secondlook.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityPanelTest {

    private static final QualityLimits LIMITS = QualityLimits.STANDARD
            .with(QualityKind.FACE_SIZE, QualityLimit.atLeast(40, 90))
            .with(QualityKind.YAW, QualityLimit.within(15, 40))
            .with(QualityKind.BRIGHTNESS, new QualityLimit(40, 70, 190, 220));

    @Test
    void everyMeasureIsHeldAgainstItsOwnLimitEndsIncluded() {
        assertThat(verdict(QualityKind.FACE_SIZE, 90)).isEqualTo(QualityVerdict.SUITABLE);
        assertThat(verdict(QualityKind.FACE_SIZE, 89.9)).isEqualTo(QualityVerdict.LIMITED);
        assertThat(verdict(QualityKind.FACE_SIZE, 40)).isEqualTo(QualityVerdict.LIMITED);
        assertThat(verdict(QualityKind.FACE_SIZE, 39.9)).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(verdict(QualityKind.YAW, -15)).isEqualTo(QualityVerdict.SUITABLE);
        assertThat(verdict(QualityKind.YAW, -15.1)).isEqualTo(QualityVerdict.LIMITED);
        assertThat(verdict(QualityKind.YAW, 40.1)).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(verdict(QualityKind.BRIGHTNESS, 120)).isEqualTo(QualityVerdict.SUITABLE);
        assertThat(verdict(QualityKind.BRIGHTNESS, 200)).isEqualTo(QualityVerdict.LIMITED);
        assertThat(verdict(QualityKind.BRIGHTNESS, 39)).isEqualTo(QualityVerdict.UNSUITABLE);
    }

    @Test
    void wholeIsAsGoodAsItsWorstMeasureAndNamesTheShortcomingsWorstFirst() {
        QualityPanel good = panel(100, 0, 120);
        assertThat(good.overall()).isEqualTo(QualityVerdict.SUITABLE);
        assertThat(good.shortcomings()).isEmpty();
        QualityPanel poor = panel(60, -50, 120);
        assertThat(poor.overall()).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(poor.shortcomings()).extracting(QualityMeasure::kind)
                .containsExactly(QualityKind.YAW, QualityKind.FACE_SIZE);
        assertThat(panel(60, 0, 120).overall()).isEqualTo(QualityVerdict.LIMITED);
    }

    @Test
    void whatWasNotMeasuredIsNamedAndNeverCountedAsGood() {
        QualityPanel panel = panel(100, 0, 120);
        assertThat(panel.of(QualityKind.PITCH)).isEmpty();
        assertThat(panel.notMeasured()).contains(QualityKind.PITCH, QualityKind.EYES_OPEN)
                .doesNotContain(QualityKind.YAW);
        assertThatIllegalArgumentException().isThrownBy(() -> QualityPanel.of(Map.of(), LIMITS));
    }

    @Test
    void contradictionsAreRefused() {
        QualityLimit limit = QualityLimit.atLeast(40, 90);
        assertThat(new QualityMeasure(QualityKind.FACE_SIZE, 50, limit, QualityVerdict.LIMITED).unit()).isEqualTo("px");
        assertThatIllegalArgumentException().isThrownBy(
                () -> new QualityMeasure(QualityKind.FACE_SIZE, 50, limit, QualityVerdict.SUITABLE));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new QualityMeasure(QualityKind.FACE_SIZE, Double.NaN, limit, QualityVerdict.UNSUITABLE));
        assertThatIllegalArgumentException().isThrownBy(() -> new QualityLimit(50, 40, 60, 70));
        assertThatIllegalArgumentException().isThrownBy(() -> new QualityLimits(Map.of(QualityKind.YAW, limit)));
    }

    private static QualityVerdict verdict(QualityKind kind, double value) {
        return QualityPanel.of(Map.of(kind, value), LIMITS).overall();
    }

    private static QualityPanel panel(double size, double yaw, double brightness) {
        Map<QualityKind, Double> values = new EnumMap<>(QualityKind.class);
        values.put(QualityKind.FACE_SIZE, size);
        values.put(QualityKind.YAW, yaw);
        values.put(QualityKind.BRIGHTNESS, brightness);
        return QualityPanel.of(values, LIMITS);
    }
}
