package secondlook.policy;

/**
 * The values of one measure that are suitable, and those that are at least of limited use; ends included.
 *
 * @param limitedFrom not above {@code suitableFrom}; negative infinity when nothing is too small
 * @param limitedTo   not below {@code suitableTo}; infinity when nothing is too large
 */
public record QualityBand(double limitedFrom, double suitableFrom, double suitableTo, double limitedTo) {

    public QualityBand {
        if (!(limitedFrom <= suitableFrom && suitableFrom <= suitableTo && suitableTo <= limitedTo)) {
            throw new IllegalArgumentException("The suitable values lie within those of limited use: " + limitedFrom
                    + ", " + suitableFrom + ", " + suitableTo + ", " + limitedTo);
        }
    }

    public static QualityBand atLeast(double limited, double suitable) {
        return new QualityBand(limited, suitable, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static QualityBand atMost(double suitable, double limited) {
        return new QualityBand(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, suitable, limited);
    }

    /** As far to either side of zero. */
    public static QualityBand within(double suitable, double limited) {
        return new QualityBand(-limited, -suitable, suitable, limited);
    }

    public Suitability of(double value) {
        if (value >= suitableFrom && value <= suitableTo) {
            return Suitability.SUITABLE;
        }
        return value >= limitedFrom && value <= limitedTo ? Suitability.LIMITED : Suitability.UNSUITABLE;
    }
}
