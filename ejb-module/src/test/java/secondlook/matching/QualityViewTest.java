package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import secondlook.engine.gallery.ExactnessCertificate;
import secondlook.engine.quality.QualityKind;
import secondlook.engine.quality.QualityPanel;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityBand;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityLimits;
import secondlook.policy.QualityLine;
import secondlook.policy.QualityView;
import secondlook.policy.Suitability;
import secondlook.shared.Measured;

class QualityViewTest {

    private static final QualityLimits LIMITS = PolicyParameters.version("2026-11-25").quality();

    private static QualityView panel(Map<QualityKind, Double> values) {
        return QualityView.of(Measured.of(QualityPanel.of(values,
                secondlook.engine.quality.QualityLimits.STANDARD)), LIMITS);
    }

    @Test
    void whateverTheEngineMeasuresHasItsElement() {
        assertThat(Arrays.stream(QualityKind.values()).map(Enum::name))
                .containsExactly(Arrays.stream(QualityElement.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void wholeIsAsGoodAsItsWorstMeasure() {
        assertThat(panel(Map.of(QualityKind.YAW, 3.0, QualityKind.FACE_SIZE, 90.0)).overall())
                .isEqualTo(Suitability.SUITABLE);
        assertThat(panel(Map.of(QualityKind.YAW, 30.0, QualityKind.FACE_SIZE, 90.0)).overall())
                .isEqualTo(Suitability.LIMITED);
        assertThat(panel(Map.of(QualityKind.YAW, 30.0, QualityKind.FACE_SIZE, 39.0)).overall())
                .isEqualTo(Suitability.UNSUITABLE);
    }

    @Test
    void whatTheModelsCannotMeasureIsNamed() {
        assertThat(panel(Map.of(QualityKind.FACE_SIZE, 90.0)).notMeasured()).contains(QualityElement.YAW)
                .doesNotContain(QualityElement.FACE_SIZE).hasSize(QualityElement.values().length - 1);
    }

    @Test
    void measureIsKeptWithTheLimitItWasHeldAgainst() {
        for (QualityBand limit : LIMITS.bands().values()) {
            QualityLine line = QualityLine.of(QualityElement.YAW, 33.25, limit);
            assertThat(new RecordedMeasure(line).view()).isEqualTo(line);
        }
        assertThatThrownBy(() -> new QualityLine(QualityElement.YAW, 50, LIMITS.of(QualityElement.YAW),
                Suitability.SUITABLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listThatIsNotProvenCompleteIsNotKept() {
        ListProof proven = ListProof.of(new ExactnessCertificate("ab", 1_000, 20, 0.41, 37, 0.4));
        assertThat(RecordedProof.view(new RecordedProof(proven))).isEqualTo(proven);
        ListProof empty = ListProof.of(new ExactnessCertificate("ab", 0, 20, ExactnessCertificate.NONE, 0,
                ExactnessCertificate.NONE));
        assertThat(empty.lastScore()).isNull();
        assertThat(RecordedProof.view(new RecordedProof(empty))).isEqualTo(empty);
        ListProof gap = ListProof.of(new ExactnessCertificate("ab", 1_000, 20, 0.41, 37, 0.42));
        assertThatThrownBy(() -> new RecordedProof(gap)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RecordedProof.view(null)).isNull();
        assertThat(RecordedProof.view(new RecordedProof())).isNull();
    }
}
