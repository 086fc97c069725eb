package secondlook.policy;

import java.util.Objects;

/** One measure of a face: its value, the limit of the policy version it was held against, and what that means. */
public record QualityLine(QualityElement element, double value, QualityBand limit, Suitability suitability) {

    public QualityLine {
        Objects.requireNonNull(element, "element");
        if (limit.of(value) != suitability) {
            throw new IllegalArgumentException(element + " " + value + " is " + limit.of(value) + ", not "
                    + suitability);
        }
    }

    public static QualityLine of(QualityElement element, double value, QualityBand limit) {
        return new QualityLine(element, value, limit, limit.of(value));
    }

    /** The value with its unit. */
    public String said() {
        return element.said(value);
    }

    /** The limit in words. */
    public String limitSaid() {
        return element.said(limit);
    }
}
