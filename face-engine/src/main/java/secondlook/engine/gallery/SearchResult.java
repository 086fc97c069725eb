package secondlook.engine.gallery;

import java.util.List;

/** The best enrolments, by score descending and then number ascending, and why there are no better ones. */
public record SearchResult(List<Scored> best, ExactnessCertificate certificate) {

    public SearchResult {
        best = List.copyOf(best);
    }
}
