package secondlook.matching;

import secondlook.engine.gallery.ExactnessCertificate;

/**
 * Why the list of a search is complete: whoever was not compared in full cannot reach the last place.
 *
 * @param snapshotRoot    hex root of the gallery snapshot that was searched
 * @param searched        enrolments searched
 * @param places          places asked for
 * @param lastScore       score of the last place filled; null when the gallery was empty
 * @param rescored        enrolments compared by their full templates
 * @param largestExcluded largest upper bound of the score of an enrolment not compared so; null when all were
 */
public record ListProof(String snapshotRoot, int searched, int places, Double lastScore, int rescored,
                        Double largestExcluded) {

    static ListProof of(ExactnessCertificate certificate) {
        return new ListProof(certificate.snapshotRoot(), certificate.size(), certificate.k(),
                given(certificate.kthScore()), certificate.rescored(), given(certificate.largestExcludedBound()));
    }

    private static Double given(double score) {
        return score == ExactnessCertificate.NONE ? null : score;
    }

    /** Whether the numbers say that nobody was left out. */
    public boolean complete() {
        return largestExcluded == null || lastScore != null && largestExcluded < lastScore;
    }
}
