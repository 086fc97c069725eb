package secondlook.engine.face;

import java.util.Optional;

/**
 * Looks again at one place where a face may be: in the best size, turned when that shows it better, until its points
 * are placed in an upright face. What does not convince there was none.
 */
final class CloseLook {

    /** A box counts from this score on, when it was seen close and upright. */
    private static final float CONVINCING = 0.8f;
    /** From this score on a face is not turned to look for a better one: the side of a head has such, on the ear. */
    private static final float CLEAR = 0.95f;
    /** A face seen close but not turned upright yet scores more than this, however it is tilted. */
    private static final float NOT_A_FACE = 0.3f;
    private static final double[] TURNS = {Math.PI / 6, -Math.PI / 6, Math.PI / 3, -Math.PI / 3};
    /** Points in a face tilted more than this are placed again, radians. */
    private static final double TILTED = Math.toRadians(20);

    private final UltraFace detector;
    private final Landmarks landmarks;
    private final Sampler grey;
    private final Sampler edge;
    private final Views views;

    CloseLook(UltraFace detector, Landmarks landmarks, Pyramid picture) {
        this.detector = detector;
        this.landmarks = landmarks;
        this.grey = new Sampler(picture, UltraFace.OUTSIDE);
        this.edge = new Sampler(picture, Sampler.EDGE);
        this.views = new Views(picture.full(), detector);
    }

    /** A face and its five points, in pixels of the picture. */
    record Placed(Found found, double[] points) {
    }

    Optional<Placed> at(Found first) {
        Found best = first;
        if (!first.sure() || !first.wellSeen()) {
            Optional<Found> closer = look(first, first.view().angle());
            if (!first.sure() && closer.isEmpty()) {
                return Optional.empty();
            }
            best = closer.map(found -> found.score() >= CONVINCING ? found : first.surer(found)).orElse(first);
        }
        if (best.score() < CLEAR) {
            for (double turn : TURNS) {
                best = look(best, first.view().angle() + turn).map(best::surer).orElse(best);
            }
        }
        return best.score() < CONVINCING ? Optional.empty() : Optional.of(upright(placed(best)));
    }

    private Placed upright(Placed placed) {
        double tilt = placed.found().view().angle();
        double[] p = placed.points();
        double eyes = Math.atan2(p[3] - p[1], p[2] - p[0]);
        if (Math.abs(Math.IEEEremainder(eyes - tilt, 2 * Math.PI)) < TILTED) {
            return placed;
        }
        return look(placed.found(), eyes).filter(found -> found.score() >= placed.found().score())
                .map(this::placed).orElse(placed);
    }

    private Placed placed(Found found) {
        return new Placed(found, landmarks.five(edge, found.view(), found.inView()));
    }

    private Optional<Found> look(Found where, double angle) {
        Affine view = views.closeUp(where.inPicture(), angle);
        return detector.look(grey, view).stream()
                .filter(box -> box.score() > NOT_A_FACE)
                .map(box -> Found.of(view, box))
                .filter(where::sameAs)
                .reduce(Found::surer);
    }
}
