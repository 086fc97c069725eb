package secondlook.engine.accuracy;

import java.util.List;
import java.util.stream.IntStream;
import secondlook.engine.face.FaceTemplate;

/** Every image compared with every other one: pairs of one person and pairs of two. */
final class Pairs {

    private final Similarities samePerson = new Similarities();
    private final Similarities twoPeople = new Similarities();

    private Pairs() {
    }

    static Pairs of(List<Sample> samples) {
        Pairs pairs = new Pairs();
        List<Sample> faces = samples.stream().filter(sample -> sample.template().isPresent()).toList();
        List<FaceTemplate> templates = faces.stream().map(face -> face.template().orElseThrow()).toList();
        IntStream.range(1, faces.size()).parallel().forEach(i -> {
            for (int j = 0; j < i; j++) {
                boolean same = faces.get(i).subject().equals(faces.get(j).subject());
                (same ? pairs.samePerson : pairs.twoPeople).add(templates.get(i).similarity(templates.get(j)));
            }
        });
        return pairs;
    }

    /** The score that at most this part of the pairs of two people exceeds. */
    double thresholdAtFar(double far) {
        return twoPeople.thresholdFor(far);
    }

    /** True accept rate: pairs of one person above the threshold. */
    Proportion tar(double threshold) {
        return new Proportion(samePerson.above(threshold), samePerson.total());
    }

    /** False accept rate: pairs of two people above the threshold. */
    Proportion far(double threshold) {
        return new Proportion(twoPeople.above(threshold), twoPeople.total());
    }
}
