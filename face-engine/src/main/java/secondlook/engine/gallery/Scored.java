package secondlook.engine.gallery;

import java.util.Comparator;

/** One place of a candidate list: the enrolment and its cosine similarity to the probe, from -1 to 1. */
public record Scored(long enrolmentId, double score) {

    /** Best first; equal scores by enrolment number, so that the same search always gives the same list. */
    public static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingLong(Scored::enrolmentId);
}
