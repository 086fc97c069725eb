package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.engine.quality.QualityPanel;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityView;
import secondlook.policy.Suitability;
import secondlook.shared.Measured;

/**
 * The quality of an enrolled photograph as kept: the verdict on the whole, the values, and the policy version whose
 * limits they were held against. One text for all values, for example {@code FACE_SIZE=212.0 YAW=-3.25}, because a
 * gallery has millions of them and nothing searches for a single one.
 */
@Embeddable
class RecordedQuality {

    @Enumerated(EnumType.STRING)
    private Suitability suitability;

    private String measured;

    @Column(name = "quality_policy")
    private String policy;

    protected RecordedQuality() {
    }

    RecordedQuality(QualityPanel panel, PolicyParameters policy) {
        this.measured = Measured.of(panel).entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().floatValue()).collect(Collectors.joining(" "));
        this.policy = policy.version();
        this.suitability = panel().overall();
    }

    /** Null when there is none. */
    static QualityView view(RecordedQuality kept) {
        return kept == null || kept.measured == null ? null : kept.panel();
    }

    private QualityView panel() {
        Map<QualityElement, Double> values = new EnumMap<>(QualityElement.class);
        Arrays.stream(measured.split(" ")).map(one -> one.split("="))
                .forEach(one -> values.put(QualityElement.valueOf(one[0]), Double.valueOf(one[1])));
        return QualityView.of(values, PolicyParameters.version(policy).quality());
    }
}
