package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which views of a picture the detector looks at: the whole, then parts of a large picture for small faces,
 * and only when nothing was found smaller, turned and finer views.
 */
final class FaceFinder {

    /** Longer edge, in pixels, of the copy that is searched; its parts show faces down to about 2 % of the width. */
    private static final int SEARCHED_EDGE = 1280;
    /** Below this many picture pixels a view pixel, the whole view shows the smallest useful face well enough. */
    private static final double PARTS_PAY_BEYOND = 2;
    /** A second look must be surer of itself, for it sees more that is not a face. */
    private static final float SECOND_LOOK_LIMIT = 0.8f;
    /** An upright face in plain view scores higher than this. */
    private static final float SURE = 0.995f;
    private static final double[] TURNS = {30, -30, 60, -60, 90, -90};

    private final UltraFace detector;
    private final Landmarks landmarks;

    FaceFinder(UltraFace detector, Landmarks landmarks) {
        this.detector = detector;
        this.landmarks = landmarks;
    }

    /** A box in one view, and the same in the picture for telling whether two are one face. */
    private record Found(Affine view, Candidate inView, Candidate inPicture) {

        boolean doubtful() {
            return inPicture.score() < SURE;
        }

        boolean surerThan(Found other) {
            return inPicture.score() > other.inPicture.score();
        }
    }

    List<DetectedFace> find(BufferedImage upright) {
        Picture full = Picture.of(upright);
        int factor = Math.max(1, Math.max(full.width(), full.height()) / SEARCHED_EDGE);
        Picture picture = factor == 1 ? full : full.reduced(full.whole(), factor);
        double shift = (factor - 1) / 2.0;
        Affine toFull = Affine.scaleThenShift(factor, factor, shift, shift);
        Sampler sampler = new Sampler(picture, Sampler.EDGE);
        return boxes(picture).stream()
                .map(found -> face(full, toFull, found, landmarks.five(sampler, found.view(), found.inView())))
                .sorted(Comparator.comparingLong((DetectedFace f) -> f.box().area()).reversed())
                .toList();
    }

    private List<Found> boxes(Picture picture) {
        Views views = new Views(picture, detector);
        Sampler sampler = new Sampler(picture, UltraFace.OUTSIDE);
        List<Found> all = new ArrayList<>(look(sampler, views.whole(), 0));
        if (views.fit() > PARTS_PAY_BEYOND) {
            addNew(all, lookAtAll(sampler, views.tiles(2, 0.625)));
        }
        if (all.isEmpty()) {
            all.addAll(look(sampler, views.framed(), SECOND_LOOK_LIMIT));
        }
        if (all.isEmpty() || all.stream().anyMatch(Found::doubtful)) {
            all = upright(all, lookAtAll(sampler, Arrays.stream(TURNS).mapToObj(views::turned).toList()));
        }
        if (all.isEmpty() && views.fit() > PARTS_PAY_BEYOND) {
            addNew(all, lookAtAll(sampler, views.tiles(4, 0.3125)));
        }
        return all;
    }

    private List<Found> lookAtAll(Sampler sampler, Collection<Affine> parts) {
        return parts.parallelStream()
                .flatMap(part -> look(sampler, part, SECOND_LOOK_LIMIT).stream())
                .filter(found -> !found.inView().cutOff(detector.width(), detector.height()))
                .sorted(Comparator.comparing((Found found) -> found.inPicture().score()).reversed())
                .toList();
    }

    /** A face lying on its side is found too, but its points are misplaced: the view that shows it best is taken. */
    private static List<Found> upright(List<Found> all, List<Found> turned) {
        List<Found> best = new ArrayList<>();
        for (Found found : all) {
            best.add(turned.stream()
                    .filter(other -> found.doubtful() && other.surerThan(found))
                    .filter(other -> other.inPicture().sameAs(found.inPicture()))
                    .findFirst().orElse(found));
        }
        if (all.isEmpty()) {
            addNew(best, turned);
        }
        return best;
    }

    private static void addNew(List<Found> all, List<Found> more) {
        for (Found next : more) {
            if (all.stream().noneMatch(known -> known.inPicture().sameAs(next.inPicture()))) {
                all.add(next);
            }
        }
    }

    private List<Found> look(Sampler sampler, Affine view, float limit) {
        return detector.look(sampler, view).stream()
                .filter(box -> box.score() > limit)
                .map(box -> new Found(view, box, box.through(view)))
                .toList();
    }

    private static DetectedFace face(Picture full, Affine toFull, Found found, double[] points) {
        Candidate box = found.inPicture().through(toFull);
        int left = within(box.left(), full.width() - 1);
        int top = within(box.top(), full.height() - 1);
        int right = Math.max(left + 1, within(box.right(), full.width()));
        int bottom = Math.max(top + 1, within(box.bottom(), full.height()));
        double[] inFull = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            inFull[i] = toFull.x(points[i], points[i + 1]);
            inFull[i + 1] = toFull.y(points[i], points[i + 1]);
        }
        double eyes = Math.hypot(inFull[2] - inFull[0], inFull[3] - inFull[1]);
        return new DetectedFace(new FaceBox(left, top, right - left, bottom - top), box.score(), eyes, inFull);
    }

    private static int within(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }
}
