package secondlook.engine.quality;

/** What a measure means for a comparison; later constants are worse. */
public enum QualityVerdict {
    SUITABLE, LIMITED, UNSUITABLE;

    public QualityVerdict worse(QualityVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
