package secondlook.engine.gallery;

/**
 * Why a candidate list is complete: everything that was not compared in full is provably below its last place.
 *
 * <p>The list is right if {@code largestExcludedBound < kthScore}: each enrolment was either compared by
 * its stored floats or has an upper bound of its score, by Cauchy-Schwarz with all roundings upward, of at most
 * {@code largestExcludedBound}. When fewer than {@code k} enrolments exist, all are compared and listed. How many are
 * compared and which bound is the largest depends a little on which thread was faster; the list never does.
 *
 * @param snapshotRoot         hex root of the snapshot that was searched
 * @param size                 enrolments searched: those of the snapshot that have not been removed since
 * @param k                    places asked for
 * @param kthScore             score of the last place listed; {@link #NONE} when the list is empty
 * @param rescored             enrolments compared by their stored floats
 * @param largestExcludedBound largest upper bound of an enrolment not compared so; {@link #NONE} when all were
 */
public record ExactnessCertificate(String snapshotRoot, int size, int k, double kthScore, int rescored,
        double largestExcludedBound) {

    /** Below every possible score. */
    public static final double NONE = -2;
}
