package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.face.RealTemplates;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.scan.Kernels;
import secondlook.engine.gallery.scan.ScanKernel;

/** The promise of the search: the same list, in the same order, as comparing everything. */
class ExactnessTest {

    private static final int PROBES = 2_600;
    private static final int PROMISED = 10_000;
    /** The sets that are there without the evaluation photographs. */
    private static final int MADE_UP = 5;
    private static final Map<String, Integer> PROBED = new ConcurrentHashMap<>();

    /** Said of a whole run, not of one test of it. */
    @AfterAll
    static void enoughProbesWereCompared() {
        int probes = PROBED.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("exactness: " + probes + " probes, " + PROBED);
        if (PROBED.size() >= MADE_UP) {
            assertThat(probes).isGreaterThanOrEqualTo(PROMISED);
        }
    }

    static Stream<ScanKernel> kernels() {
        return Stream.of(Kernels.scalar(), Kernels.fastest());
    }

    static Stream<Arguments> galleries() {
        Templates made = new Templates(307);
        return Stream.of(
                Arguments.of("isotropic", made.isotropic(3_000), made.isotropic(PROBES / 2)),
                Arguments.of("clustered", made.clustered(3_000), made.clustered(PROBES / 2)),
                Arguments.of("near-duplicates", made.nearDuplicates(400), made.isotropic(PROBES / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("galleries")
    void listsAreThoseOfComparingEverything(String name, List<FaceTemplate> gallery, List<FaceTemplate> others) {
        Templates made = new Templates(5);
        List<FaceTemplate> probes = new ArrayList<>(others);
        for (int i = 0; i < PROBES / 2; i++) {
            probes.add(made.near(gallery.get(i % gallery.size()), i % 4 == 0 ? 0 : 0.5));
        }
        compare(name, Templates.enrolled(gallery), probes);
    }

    /** Segments of more blocks than a task takes at a time, the last one not full. */
    @Test
    void galleryOfManySegmentsIsExact() {
        Templates made = new Templates(41);
        List<FaceTemplate> gallery = made.clustered(Layout.first(8) + 9_001);
        List<FaceTemplate> probes = new ArrayList<>(made.isotropic(30));
        for (int i = 0; i < 30; i++) {
            probes.add(made.near(gallery.get(gallery.size() - 1 - i * 1_300), 0.5));
        }
        compare("many segments", Templates.enrolled(gallery), probes);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void oddSizesAreExactForEveryListLength(ScanKernel kernel) {
        Templates made = new Templates(17);
        int searched = 0;
        for (int size : new int[] {0, 1, 7, 49, 50, 51, 127, 128, 129, 255, 256, 257, 511, 513, 4097}) {
            List<Enrolled> enrolled = Templates.enrolled(made.clustered(size));
            GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
            BruteForce all = new BruteForce(enrolled);
            for (int i = 0; i < (size > 1000 ? 60 : 120); i++) {
                int k = 1 + i % 50;
                FaceTemplate probe = i % 3 == 0 ? made.axis(i) : made.isotropic();
                SearchResult found = snapshot.searchAll(List.of(probe), k, kernel).get(0);
                assertThat(found.best()).isEqualTo(all.search(probe, k));
                searched++;
            }
        }
        PROBED.put("odd sizes", searched);
    }

    @Test
    void templatesWithAllLengthInOneDimensionAreExact() {
        Templates made = new Templates(3);
        List<FaceTemplate> gallery = new ArrayList<>(IntStream.range(0, 512).mapToObj(made::axis).toList());
        gallery.addAll(made.isotropic(500));
        List<FaceTemplate> probes = new ArrayList<>(IntStream.range(0, 512).mapToObj(made::axis).toList());
        IntStream.range(0, 512).forEach(i -> probes.add(made.near(made.axis(i), 0.3)));
        compare("single dimensions", Templates.enrolled(gallery), probes);
    }

    /** The templates of the evaluation photographs, alone and with likenesses of each to make a gallery of size. */
    @Test
    void realTemplatesAreExact() {
        List<FaceTemplate> real = RealTemplates.ofMugShots();
        Templates made = new Templates(23);
        List<FaceTemplate> gallery = new ArrayList<>(real);
        for (int i = 0; i < 1_200; i++) {
            gallery.add(made.near(real.get(i % real.size()), 0.2 + i % 7 * 0.2));
        }
        List<FaceTemplate> probes = new ArrayList<>(real);
        real.forEach(face -> probes.add(made.near(face, 0.5)));
        compare("evaluation photographs", Templates.enrolled(real), probes);
        compare("evaluation photographs", Templates.enrolled(gallery), probes);
    }

    /** Both kernels, several list lengths, alone and together with other probes. */
    private static void compare(String set, List<Enrolled> enrolled, List<FaceTemplate> probes) {
        PROBED.put(set, probes.size());
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
        BruteForce all = new BruteForce(enrolled);
        List<List<Scored>> expected = probes.parallelStream().map(p -> all.search(p, 50)).toList();
        kernels().forEach(kernel -> {
            List<SearchResult> together = snapshot.searchAll(probes, 50, kernel);
            int differing = 0;
            for (int i = 0; i < probes.size(); i++) {
                differing += together.get(i).best().equals(expected.get(i)) ? 0 : 1;
                int k = 1 + i % 50;
                List<Scored> alone = snapshot.searchAll(List.of(probes.get(i)), k, kernel).get(0).best();
                differing += alone.equals(expected.get(i).subList(0, Math.min(k, expected.get(i).size()))) ? 0 : 1;
            }
            assertThat(differing).as("lists that differ, of %d, %s", 2 * probes.size(), kernel.name()).isZero();
        });
    }
}
