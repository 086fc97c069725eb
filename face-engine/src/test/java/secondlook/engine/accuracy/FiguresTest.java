package secondlook.engine.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import secondlook.engine.face.FaceTemplate;

/** Templates made up so that every score, and with it every figure, can be computed by hand. */
class FiguresTest {

    /** Similarity with A1: A2 0.8, B2 0.7846; with B1: B2 0.62; every other pair of the gallery 0. */
    private static final List<Sample> SIX = List.of(
            face("A-1", true, 1, 0, 0, 0),
            face("A-2", true, 0.8, 0, 0, 0.6),
            face("B-1", true, 0, 1, 0, 0),
            face("B-2", true, Math.sqrt(1 - 0.62 * 0.62), 0.62, 0, 0),
            face("C-1", true, 0, 0, 1, 0),
            new Sample("C-2", "C", Optional.empty(), false));

    @Test
    void missesAndRanksAreCountedAsNistDefinesThem() {
        Figures figures = figures(SIX, Map.of());
        assertThat(figures.of("all", "no face found")).isEqualTo(new Proportion(1, 6));
        assertThat(figures.of("all", "FNIR rank 1")).as("B-2 second, C-2 without a face")
                .isEqualTo(new Proportion(2, 3));
        assertThat(figures.of("all", "FNIR rank 5")).isEqualTo(new Proportion(1, 3));
        assertThat(figures.of("all", "FNIR rank 50")).isEqualTo(new Proportion(1, 3));
        assertThat(figures.of("all", "rank-1 rate")).isEqualTo(new Proportion(1, 3));
        assertThat(figures.of("all", "FNIR at 0.60")).as("0.8 and 0.62 reach it").isEqualTo(new Proportion(1, 3));
    }

    @Test
    void searchesWithoutAMateLeaveTheirOwnPersonOut() {
        Figures figures = figures(SIX, Map.of());
        assertThat(figures.of("all", "FPIR at 0.60")).as("of five faces only B-2 finds another person")
                .isEqualTo(new Proportion(1, 5));
        List<Sample> apart = List.of(SIX.get(0), SIX.get(1), SIX.get(2));
        assertThat(figures(apart, Map.of()).of("all", "FPIR at 0.30")).isEqualTo(new Proportion(0, 3));
    }

    @Test
    void pairsGiveTheThresholdAndWhatItLetsThrough() {
        Figures figures = figures(SIX, Map.of());
        assertThat(figures.of("all", "TAR at FAR 1 %")).as("0.8 exceeds 0.7846, 0.62 does not")
                .isEqualTo(new Proportion(1, 2));
        assertThat(figures.of("all", "FAR at the threshold for 1 %")).isEqualTo(new Proportion(0, 8));
        assertThat(threshold(figures, "TAR at FAR 1 %")).isCloseTo(0.7846, within(0.0001));
    }

    @Test
    void thresholdLetsExactlyTheAllowedPartThrough() {
        Similarities scores = new Similarities();
        for (int i = 1; i <= 1000; i++) {
            scores.add(i / 2000.0);
        }
        assertThat(scores.thresholdFor(0.01)).isCloseTo(0.495, within(1e-4));
        assertThat(scores.above(scores.thresholdFor(0.01))).isEqualTo(10);
        assertThat(scores.above(scores.thresholdFor(0.001))).isEqualTo(1);
        assertThat(scores.above(0.25)).isEqualTo(500);
        assertThat(new Similarities().thresholdFor(0.01)).isEqualTo(1);
    }

    @Test
    void firstFrontalImageIsEnrolledEvenWhenAnotherComesFirst() {
        Searches searches = Searches.of(List.of(face("A-1", false, 1, 0, 0, 0), face("A-2", true, 0, 1, 0, 0),
                face("A-3", true, 0, 0, 1, 0), face("B-1", false, 0, 0, 0, 1)));
        assertThat(searches.enrolled()).extracting(Sample::name).containsExactly("A-2", "B-1");
        assertThat(searches.mated()).extracting(search -> search.probe().name()).containsExactly("A-1", "A-3");
    }

    @Test
    void groupsAreCountedApartAtTheThresholdOfEverybody() {
        Map<String, String> groups = SIX.stream().collect(Collectors.toMap(Sample::name,
                sample -> sample.subject().equals("B") ? "second" : "first"));
        Figures figures = figures(SIX, groups);
        assertThat(figures.of("second", "FNIR rank 1")).isEqualTo(new Proportion(1, 1));
        assertThat(figures.of("first", "FNIR rank 1")).isEqualTo(new Proportion(1, 2));
        assertThat(figures.of("second", "FPIR at 0.60")).isEqualTo(new Proportion(1, 2));
        assertThat(figures.of("first", "FPIR at 0.60")).isEqualTo(new Proportion(0, 3));
        assertThat(figures.of("second", "TAR at FAR 1 %")).isEqualTo(new Proportion(0, 1));
        assertThat(figures.of("first", "TAR at FAR 1 %")).isEqualTo(new Proportion(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> figures.of("third", "FNIR rank 1"));
    }

    @Test
    void mateBeyondTheRankIsAMissAndWithinItIsNot() {
        List<Sample> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double[] place = new double[30];
            place[0] = 0.9;
            place[i + 2] = Math.sqrt(1 - 0.81);
            many.add(face("P" + i + "-1", true, place));
        }
        many.add(face("M-1", true, 0.5, Math.sqrt(0.75)));
        many.add(face("M-2", true, 1, 0));
        Figures figures = figures(many, Map.of());
        assertThat(figures.of("all", "FNIR rank 20")).as("the mate is number 26").isEqualTo(new Proportion(1, 1));
        assertThat(figures.of("all", "FNIR rank 50")).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void intervalsAreThoseOfWilson() {
        Proportion none = new Proportion(0, 38);
        assertThat(none.low()).isZero();
        assertThat(none.high()).as("z squared through n plus z squared").isCloseTo(0.0918, within(0.0001));
        Proportion half = new Proportion(1, 2);
        assertThat(half.low()).isCloseTo(0.0945, within(0.0001));
        assertThat(half.high()).isCloseTo(0.9055, within(0.0001));
        Proportion huge = new Proportion(5_000_000L, 5_000_000_000L);
        assertThat(huge.low()).isBetween(0.000998, 0.001);
        assertThat(huge.high()).isBetween(0.001, 0.001002);
        assertThat(new Proportion(0, 0).toString()).isEqualTo("nothing to count");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
    }

    private static Figures figures(List<Sample> samples, Map<String, String> groups) {
        return Figures.of(samples, Searches.of(samples), groups);
    }

    private static double threshold(Figures figures, String name) {
        return figures.all().stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow()
                .threshold();
    }

    private static Sample face(String name, boolean frontal, double... first) {
        float[] values = new float[FaceTemplate.LENGTH];
        for (int i = 0; i < first.length; i++) {
            values[i] = (float) first[i];
        }
        return new Sample(name, name.substring(0, name.indexOf('-')), Optional.of(new FaceTemplate(values)), frontal);
    }
}
