package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Decides which views of a picture the detector looks at: the whole, then level by level smaller parts for smaller
 * faces, and turned views when nothing was found. Every doubtful place gets a close look.
 */
final class FaceFinder {

    private static final double[] TURNS = {30, -30, 60, -60, 90, -90};
    /** Faces smaller than this part of the largest are usually bystanders far away. */
    private static final double USUAL_RANGE = 1 / 8.0;
    /** What leaves open whose photograph it is is larger than this part of the largest. */
    private static final double SECOND_PERSON = 1 / 2.0;
    /** Of one level, only so many doubtful places get a close look: what a crowd needs, and a bound for a carpet. */
    private static final int PLACES = 200;

    private final UltraFace detector;
    private final Landmarks landmarks;

    FaceFinder(UltraFace detector, Landmarks landmarks) {
        this.detector = detector;
        this.landmarks = landmarks;
    }

    List<DetectedFace> find(BufferedImage upright, Thoroughness thoroughness) {
        Pyramid picture = Pyramid.of(Picture.of(upright));
        Views views = new Views(picture.full(), detector);
        Sampler sampler = new Sampler(picture, UltraFace.OUTSIDE);
        CloseLook closeLook = new CloseLook(detector, landmarks, picture);
        List<CloseLook.Placed> faces = new ArrayList<>();
        addNew(faces, closeLook, first(sampler, views));
        double before = views.fit();
        OptionalDouble finer = Views.finer(before, smallestWanted(faces, thoroughness));
        while (finer.isPresent()) {
            addNew(faces, closeLook, lookAtAll(sampler, views, views.tiles(finer.getAsDouble(), before)));
            before = finer.getAsDouble();
            finer = Views.finer(before, smallestWanted(faces, thoroughness));
        }
        if (faces.isEmpty()) {
            addNew(faces, closeLook,
                    lookAtAll(sampler, views, Arrays.stream(TURNS).mapToObj(views::turned).toList()));
        }
        return faces.stream().map(placed -> face(picture.full(), placed))
                .sorted(Comparator.comparingLong((DetectedFace f) -> f.box().area()).reversed())
                .toList();
    }

    /** Pixels; what a finer level would add below is not wanted. */
    private static double smallestWanted(List<CloseLook.Placed> faces, Thoroughness thoroughness) {
        double largest = faces.stream().map(CloseLook.Placed::found).filter(Found::sure)
                .mapToDouble(Found::size).max().orElse(0);
        return switch (thoroughness) {
            case ONE_FACE -> largest;
            case ONE_PERSON -> largest * SECOND_PERSON;
            case USUAL -> largest * USUAL_RANGE;
        };
    }

    /** The whole picture; in a frame too when nothing is sure, for a face that fills it. */
    private List<Found> first(Sampler sampler, Views views) {
        List<Found> found = look(sampler, views, views.whole());
        return found.stream().anyMatch(Found::sure) ? found
                : Stream.concat(found.stream(), look(sampler, views, views.framed()).stream()).toList();
    }

    private List<Found> lookAtAll(Sampler sampler, Views views, Collection<Affine> parts) {
        return parts.parallelStream().flatMap(part -> look(sampler, views, part).stream()).toList();
    }

    private List<Found> look(Sampler sampler, Views views, Affine view) {
        return detector.look(sampler, view).stream()
                .filter(box -> !views.cutOff(view, box))
                .map(box -> Found.of(view, box))
                .toList();
    }

    /** Adds what is a face and not known yet; of several boxes at one place the surest is looked at. */
    private static void addNew(List<CloseLook.Placed> faces, CloseLook closeLook, List<Found> seen) {
        List<Found> places = new ArrayList<>();
        seen.stream().sorted(Comparator.comparing(Found::score).reversed())
                .filter(next -> faces.stream().noneMatch(face -> face.found().sameAs(next)))
                .filter(next -> places.stream().noneMatch(place -> place.sameAs(next)))
                .limit(PLACES).forEach(places::add);
        Stream<Found> work = places.size() > 1 ? places.parallelStream() : places.stream();
        for (CloseLook.Placed next : work.flatMap(place -> closeLook.at(place).stream()).toList()) {
            if (faces.stream().noneMatch(face -> face.found().sameAs(next.found()))) {
                faces.add(next);
            }
        }
    }

    private static DetectedFace face(Picture picture, CloseLook.Placed placed) {
        Candidate box = placed.found().inPicture();
        int left = within(box.left(), picture.width() - 1);
        int top = within(box.top(), picture.height() - 1);
        int right = Math.max(left + 1, within(box.right(), picture.width()));
        int bottom = Math.max(top + 1, within(box.bottom(), picture.height()));
        double[] points = placed.points();
        double eyes = Math.hypot(points[2] - points[0], points[3] - points[1]);
        return new DetectedFace(new FaceBox(left, top, right - left, bottom - top), box.score(), eyes, points);
    }

    private static int within(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }
}
