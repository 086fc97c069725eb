package secondlook.engine.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Enrolled;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.Scored;

/**
 * One image of each person enrolled, the others searched. Enrolled is a person's first frontal image by name, or the
 * first with a face when none is frontal. A mated search is one whose person is enrolled with another image; a search
 * without a mate is made of every image, with its own person left out of the gallery.
 */
final class Searches {

    private final List<Sample> enrolled = new ArrayList<>();
    private final List<Mated> mated = new ArrayList<>();
    private final List<Unmated> unmated = new ArrayList<>();

    private Searches() {
    }

    /**
     * A search for somebody who is in the gallery. An image without a face is a search that found nobody.
     *
     * @param rank of the mate; empty when it is beyond the list
     * @param score of the mate; empty likewise
     */
    record Mated(Sample probe, OptionalInt rank, OptionalDouble score) {
    }

    /** A search for somebody who is not in the gallery, and the best score it gave all the same. */
    record Unmated(Sample probe, double bestScore) {
    }

    static Searches of(List<Sample> samples) {
        Searches searches = new Searches();
        Map<String, Sample> chosen = chosen(samples);
        searches.enrolled.addAll(chosen.values());
        searches.enrolled.sort(Comparator.comparing(Sample::name));
        List<Enrolled> templates = new ArrayList<>();
        for (Sample sample : searches.enrolled) {
            templates.add(new Enrolled(templates.size(), sample.template().orElseThrow()));
        }
        GallerySnapshot gallery = GallerySnapshot.of(templates);
        for (Sample probe : samples) {
            searches.search(gallery, probe, chosen.get(probe.subject()));
        }
        return searches;
    }

    private static Map<String, Sample> chosen(List<Sample> samples) {
        Map<String, Sample> chosen = new HashMap<>();
        samples.stream().filter(sample -> sample.template().isPresent())
                .sorted(Comparator.comparing(Sample::frontal).reversed().thenComparing(Sample::name))
                .forEach(sample -> chosen.putIfAbsent(sample.subject(), sample));
        return chosen;
    }

    private void search(GallerySnapshot gallery, Sample probe, Sample mate) {
        List<Scored> list = probe.template().map(template -> list(gallery, template)).orElse(List.of());
        if (mate != null && mate != probe) {
            mated.add(mated(probe, list));
        }
        list.stream().filter(scored -> !subject(scored).equals(probe.subject())).findFirst()
                .ifPresent(best -> unmated.add(new Unmated(probe, best.score())));
    }

    private Mated mated(Sample probe, List<Scored> list) {
        for (int i = 0; i < list.size(); i++) {
            if (subject(list.get(i)).equals(probe.subject())) {
                return new Mated(probe, OptionalInt.of(i + 1), OptionalDouble.of(list.get(i).score()));
            }
        }
        return new Mated(probe, OptionalInt.empty(), OptionalDouble.empty());
    }

    private static List<Scored> list(GallerySnapshot gallery, FaceTemplate probe) {
        return gallery.search(probe, GallerySnapshot.LONGEST_LIST).best();
    }

    private String subject(Scored scored) {
        return enrolled.get(Math.toIntExact(scored.enrolmentId())).subject();
    }

    List<Sample> enrolled() {
        return enrolled;
    }

    List<Mated> mated() {
        return mated;
    }

    List<Unmated> unmated() {
        return unmated;
    }
}
