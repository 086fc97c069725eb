package secondlook.engine.quality;

import java.util.Objects;

/** One measured value, what it was held against and what that means. */
public record QualityMeasure(QualityKind kind, double value, QualityLimit limit, QualityVerdict verdict) {

    public QualityMeasure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verdict, "verdict");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(kind + " was measured as " + value);
        }
        if (limit.verdict(value) != verdict) {
            throw new IllegalArgumentException(kind + " " + value + " is " + limit.verdict(value) + ", not " + verdict);
        }
    }

    static QualityMeasure of(QualityKind kind, double value, QualityLimit limit) {
        return new QualityMeasure(kind, value, limit, limit.verdict(value));
    }

    public String unit() {
        return kind.unit();
    }
}
