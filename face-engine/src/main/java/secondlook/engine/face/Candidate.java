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

    /** Wider by a part of its width on every side. */
    Candidate grown(double part) {
        double margin = part * width();
        return new Candidate(left - margin, top - margin, right + margin, bottom + margin, score);
    }

    Candidate shifted(double right, double down) {
        return new Candidate(left + right, top + down, this.right + right, bottom + down, score);
    }

    /** From the pixels of a view of this box alone to those the box is given in. */
    Affine toView(int viewWidth, int viewHeight) {
        double scaleX = width() / viewWidth;
        double scaleY = height() / viewHeight;
        return Affine.scaleThenShift(scaleX, scaleY, left + scaleX / 2 - 0.5, top + scaleY / 2 - 0.5);
    }

    double overlap(Candidate other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double common = w > 0 && h > 0 ? w * h : 0;
        return common / (width() * height() + other.width() * other.height() - common);
    }

    /** One face seen in two views: the boxes overlap, or the middle of the smaller lies in the larger. */
    boolean sameAs(Candidate other) {
        return overlap(other) > UltraFace.OVERLAP_LIMIT || holdsMiddleOf(other) || other.holdsMiddleOf(this);
    }

    private boolean holdsMiddleOf(Candidate other) {
        double x = (other.left + other.right) / 2;
        double y = (other.top + other.bottom) / 2;
        return x > left && x < right && y > top && y < bottom;
    }

    /** The upright box around this one after a map. */
    Candidate through(Affine map) {
        double halfX = (Math.abs(map.xx()) * width() + Math.abs(map.xy()) * height()) / 2;
        double halfY = (Math.abs(map.yx()) * width() + Math.abs(map.yy()) * height()) / 2;
        double middleX = map.x((left + right) / 2, (top + bottom) / 2);
        double middleY = map.y((left + right) / 2, (top + bottom) / 2);
        return new Candidate(middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY, score);
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
