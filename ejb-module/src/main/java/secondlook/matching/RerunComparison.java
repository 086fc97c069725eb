package secondlook.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import secondlook.engine.gallery.Scored;

/**
 * Holds a list against its record, place by place. Expunged people leave gaps in the record; everybody else must stand
 * in the same order with the same score, and whoever moved up behind the end is only counted.
 */
final class RerunComparison {

    /** Sums of another processor may differ in the last digits; the order is compared without tolerance. */
    private static final double SCORE_TOLERANCE = 1e-6;

    private RerunComparison() {
    }

    static List<Rerun.Line> lines(List<CandidateView> recorded, Set<Long> expunged, List<Scored> now) {
        List<Rerun.Line> lines = new ArrayList<>(recorded.size());
        int next = 0;
        for (CandidateView was : recorded) {
            if (expunged.contains(was.enrolmentId())) {
                lines.add(new Rerun.Line(was.rank(), was.label(), was.score(), null, Rerun.Outcome.EXPUNGED));
                continue;
            }
            Scored is = next < now.size() ? now.get(next) : null;
            next++;
            boolean same = is != null && is.enrolmentId() == was.enrolmentId()
                    && Math.abs(is.score() - was.score()) <= SCORE_TOLERANCE;
            lines.add(new Rerun.Line(was.rank(), was.label(), was.score(), is == null ? null : is.score(),
                    same ? Rerun.Outcome.SAME : Rerun.Outcome.DIFFERENT));
        }
        return lines;
    }
}
