package secondlook.engine.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A box the detector proposes, in pixels of the view it looked at. */
record Candidate(double left, double top, double right, double bottom, float score) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double overlap(Candidate other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double common = w > 0 && h > 0 ? w * h : 0;
        return common / (width() * height() + other.width() * other.height() - common);
    }

    /** Non-maximum suppression: of boxes that overlap more than {@code limit} only the most certain stays. */
    static List<Candidate> withoutOverlaps(List<Candidate> proposed, double limit) {
        List<Candidate> sorted = new ArrayList<>(proposed);
        sorted.sort(Comparator.comparingDouble(Candidate::score).reversed());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate next : sorted) {
            if (kept.stream().noneMatch(k -> k.overlap(next) > limit)) {
                kept.add(next);
            }
        }
        return kept;
    }
}
