package secondlook.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The quality panel of one face, in the order of the elements; the whole is as good as its worst measure. */
public record QualityView(List<QualityLine> lines) {

    public QualityView {
        lines = lines.stream().sorted(Comparator.comparing(QualityLine::element)).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A quality panel has at least one measure");
        }
    }

    /** What was measured, held against the limits of a policy version. */
    public static QualityView of(Map<QualityElement, Double> measured, QualityLimits limits) {
        return new QualityView(measured.entrySet().stream().map(measure -> QualityLine.of(measure.getKey(),
                measure.getValue(), limits.of(measure.getKey()))).toList());
    }

    public Suitability overall() {
        return lines.stream().map(QualityLine::suitability).reduce(Suitability.SUITABLE, Suitability::worse);
    }

    /** What the models in use cannot measure: not good, not bad, unknown. */
    public List<QualityElement> notMeasured() {
        return Arrays.stream(QualityElement.values())
                .filter(element -> lines.stream().noneMatch(line -> line.element() == element)).toList();
    }
}
