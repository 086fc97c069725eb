package secondlook.engine.gallery;

/** A lower bound of the k-th score that all tasks of one search share; it only rises. */
final class Threshold {

    private volatile double value = ExactnessCertificate.NONE;

    double value() {
        return value;
    }

    void raise(double to) {
        if (to > value) {
            synchronized (this) {
                value = Math.max(value, to);
            }
        }
    }
}
