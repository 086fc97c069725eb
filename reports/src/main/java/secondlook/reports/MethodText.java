package secondlook.reports;

import java.util.Map;

/** The words about the quality of the chosen face and about why the list of candidates is complete. */
final class MethodText {

    private final SupplementalReport.Search search;
    private final SupplementalText words;

    MethodText(SupplementalReport.Search search, SupplementalText words) {
        this.search = search;
        this.words = words;
    }

    /** Leaves out what was not recorded; the layout prints no band for it. */
    void addTo(Map<String, Object> parameters) {
        if (search.proof() != null) {
            parameters.put("proof", proof(search.proof()));
            parameters.put("proofRoot", words.of("proof.root", search.proof().snapshotRoot()));
        }
        SupplementalReport.Quality quality = search.quality();
        if (quality != null) {
            parameters.put("qualityHead", words.of("quality.head", quality.overall()));
            parameters.put("qualityRows", quality.measures().stream().map(measure -> Map.of(
                    "element", measure.element(), "value", measure.value(), "limit", measure.limit(),
                    "meaning", measure.meaning())).toList());
            parameters.put("qualityNote", quality.notMeasured().isEmpty() ? words.of("quality.note")
                    : words.of("quality.note") + " " + words.of("quality.notMeasured",
                            String.join(", ", quality.notMeasured())));
            parameters.put("qualityReason", quality.reason());
        }
    }

    private String proof(SupplementalReport.ListProof proof) {
        String last = proof.lastScore() == null ? words.of("proof.last.none")
                : SupplementalText.score(proof.lastScore());
        String all = proof.largestExcluded() == null ? words.of("proof.all", proof.searched())
                : words.of("proof.bounded", proof.searched(), proof.rescored(),
                        SupplementalText.score(proof.largestExcluded()), last);
        return all + " " + words.of("proof.places", proof.places(), last, proof.rescored());
    }
}
