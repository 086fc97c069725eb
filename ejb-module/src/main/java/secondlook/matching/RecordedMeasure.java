package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import secondlook.policy.QualityBand;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityLine;
import secondlook.policy.Suitability;

/** One measure of the searched face as kept, with the limit it was held against; an end without limit is null. */
@Embeddable
class RecordedMeasure {

    @Enumerated(EnumType.STRING)
    private QualityElement element;

    private double measured;

    @Column(name = "limited_from")
    private Double limitedFrom;

    @Column(name = "suitable_from")
    private Double suitableFrom;

    @Column(name = "suitable_to")
    private Double suitableTo;

    @Column(name = "limited_to")
    private Double limitedTo;

    @Enumerated(EnumType.STRING)
    private Suitability suitability;

    protected RecordedMeasure() {
    }

    RecordedMeasure(QualityLine line) {
        this.element = line.element();
        this.measured = line.value();
        this.limitedFrom = finite(line.limit().limitedFrom());
        this.suitableFrom = finite(line.limit().suitableFrom());
        this.suitableTo = finite(line.limit().suitableTo());
        this.limitedTo = finite(line.limit().limitedTo());
        this.suitability = line.suitability();
    }

    private static Double finite(double end) {
        return Double.isInfinite(end) ? null : end;
    }

    private static double from(Double end) {
        return end == null ? Double.NEGATIVE_INFINITY : end;
    }

    private static double to(Double end) {
        return end == null ? Double.POSITIVE_INFINITY : end;
    }

    QualityLine view() {
        return new QualityLine(element, measured,
                new QualityBand(from(limitedFrom), from(suitableFrom), to(suitableTo), to(limitedTo)), suitability);
    }
}
