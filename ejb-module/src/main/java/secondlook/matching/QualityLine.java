package secondlook.matching;

import java.util.Objects;
import secondlook.policy.QualityBand;
import secondlook.policy.QualityElement;
import secondlook.policy.Suitability;

/** One measure of a face: its value, the limit of the policy version it was held against, and what that means. */
public record QualityLine(QualityElement element, double value, QualityBand limit, Suitability suitability) {

    public QualityLine {
        Objects.requireNonNull(element, "element");
        if (limit.of(value) != suitability) {
            throw new IllegalArgumentException(element + " " + value + " is " + limit.of(value) + ", not "
                    + suitability);
        }
    }

    static QualityLine of(QualityElement element, double value, QualityBand limit) {
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
