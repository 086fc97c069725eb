package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The accuracy figures on real mug shots that a change of the pipeline must not make worse. */
class MugShotFiguresTest {

    /** Side views: found, but nothing to compare a frontal picture with. */
    private static final Set<String> PROFILES = Set.of("S001-08-t10_02.jpg", "S001-08-t10_03.jpg");

    private record Shot(String name, FaceTemplate template) {

        boolean sameSubject(Shot other) {
            return name.substring(0, 4).equals(other.name.substring(0, 4));
        }

        boolean frontal() {
            return !PROFILES.contains(name);
        }
    }

    @Test
    void mugShotsAreFoundAndFrontalOnesLeadToTheSameSubjectFirst() {
        List<Path> files = Assets.pictures(Assets.meds());
        List<Shot> shots = shots(files);
        assertThat(files.size() - shots.size()).as("without a face").isLessThanOrEqualTo(2);
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        compareAll(shots, genuine, impostor);
        double limit = impostor.get((int) Math.ceil(impostor.size() * 0.999) - 1);
        long above = genuine.stream().filter(score -> score > limit).count();
        List<String> missed = new ArrayList<>();
        int searches = search(shots, missed);
        System.out.printf(Locale.ROOT, "MEDS: %d of %d with a face; rank-1 %d of %d, missed %s;"
                        + " TAR at FAR 0.1 %% %.3f (%d of %d pairs), limit %.3f; genuine median %.3f%n",
                shots.size(), files.size(), searches - missed.size(), searches, missed,
                (double) above / genuine.size(), above, genuine.size(), limit, genuine.get(genuine.size() / 2));
        assertThat(missed).isSubsetOf(PROFILES);
        assertThat((double) above / genuine.size()).isGreaterThanOrEqualTo(0.79);
    }

    private static List<Shot> shots(List<Path> files) {
        List<Shot> shots = new ArrayList<>();
        try (FaceEngine engine = FaceEngine.open(Assets.models())) {
            for (Path file : files) {
                BufferedImage picture = Assets.upright(file);
                engine.detect(picture).stream().findFirst().ifPresent(face ->
                        shots.add(new Shot(file.getFileName().toString(), engine.template(picture, face))));
            }
        }
        return shots;
    }

    private static void compareAll(List<Shot> shots, List<Double> genuine, List<Double> impostor) {
        for (int i = 0; i < shots.size(); i++) {
            for (int j = 0; j < i; j++) {
                double score = shots.get(i).template().similarity(shots.get(j).template());
                (shots.get(i).sameSubject(shots.get(j)) ? genuine : impostor).add(score);
            }
        }
        Collections.sort(genuine);
        Collections.sort(impostor);
    }

    /** Every shot against all others; counts those with another shot of the subject and names the misses. */
    private static int search(List<Shot> shots, List<String> missed) {
        int searches = 0;
        for (Shot probe : shots) {
            boolean hasMate = shots.stream().anyMatch(s -> s != probe && s.sameSubject(probe) && s.frontal());
            if (hasMate) {
                searches++;
                Shot best = shots.stream().filter(s -> s != probe)
                        .max((a, b) -> Double.compare(probe.template().similarity(a.template()),
                                probe.template().similarity(b.template()))).orElseThrow();
                if (!best.sameSubject(probe)) {
                    missed.add(probe.name());
                }
            }
        }
        return searches;
    }
}
