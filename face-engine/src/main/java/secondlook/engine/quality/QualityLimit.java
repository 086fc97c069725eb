package secondlook.engine.quality;

/**
 * The values of one measure that are suitable, and those that are at least of limited use; ends included.
 *
 * @param limitedFrom not above {@code suitableFrom}; negative infinity when nothing is too small
 * @param limitedTo not below {@code suitableTo}; infinity when nothing is too large
 */
public record QualityLimit(double limitedFrom, double suitableFrom, double suitableTo, double limitedTo) {

    public QualityLimit {
        if (!(limitedFrom <= suitableFrom && suitableFrom <= suitableTo && suitableTo <= limitedTo)) {
            throw new IllegalArgumentException("The suitable values lie within those of limited use: " + limitedFrom
                    + ", " + suitableFrom + ", " + suitableTo + ", " + limitedTo);
        }
    }

    public static QualityLimit atLeast(double limited, double suitable) {
        return new QualityLimit(limited, suitable, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static QualityLimit atMost(double suitable, double limited) {
        return new QualityLimit(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, suitable, limited);
    }

    /** As far to either side of zero. */
    public static QualityLimit within(double suitable, double limited) {
        return new QualityLimit(-limited, -suitable, suitable, limited);
    }

    public QualityVerdict verdict(double value) {
        if (value >= suitableFrom && value <= suitableTo) {
            return QualityVerdict.SUITABLE;
        }
        return value >= limitedFrom && value <= limitedTo ? QualityVerdict.LIMITED : QualityVerdict.UNSUITABLE;
    }
}
