package secondlook.engine.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured of one face, in the order of the kinds. The whole is as good as its worst measure. */
public record QualityPanel(List<QualityMeasure> measures) {

    public QualityPanel {
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("A quality panel has at least one measure");
        }
    }

    /** Holds values against limits; a kind without a value was not measured. */
    public static QualityPanel of(Map<QualityKind, Double> values, QualityLimits limits) {
        return new QualityPanel(Arrays.stream(QualityKind.values()).filter(values::containsKey)
                .map(kind -> QualityMeasure.of(kind, values.get(kind), limits.of(kind))).toList());
    }

    public QualityVerdict overall() {
        return measures.stream().map(QualityMeasure::verdict)
                .reduce(QualityVerdict.SUITABLE, QualityVerdict::worse);
    }

    public Optional<QualityMeasure> of(QualityKind kind) {
        return measures.stream().filter(measure -> measure.kind() == kind).findFirst();
    }

    /** What the model pack has no network for: not good, not bad, unknown. */
    public List<QualityKind> notMeasured() {
        return Arrays.stream(QualityKind.values()).filter(kind -> of(kind).isEmpty()).toList();
    }

    /** The measures that keep the whole from being suitable, worst first. */
    public List<QualityMeasure> shortcomings() {
        return measures.stream().filter(measure -> measure.verdict() != QualityVerdict.SUITABLE)
                .sorted((one, other) -> other.verdict().compareTo(one.verdict())).toList();
    }
}
