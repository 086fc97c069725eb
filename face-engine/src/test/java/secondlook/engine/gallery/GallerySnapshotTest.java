package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.face.FaceTemplate;

class GallerySnapshotTest {

    private final Random random = new Random(307);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 49, 50, 51, 4095, 4096, 4097, 9001})
    void searchGivesExactlyWhatComparingOneByOneGives(int size) {
        List<Enrolled> enrolled = enrolled(size);
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
        for (int k : new int[] {1, 2, 20, 50}) {
            FaceTemplate probe = template();
            List<Scored> naive = enrolled.stream()
                    .map(e -> new Scored(e.enrolmentId(), probe.similarity(e.template())))
                    .sorted(Scored.BEST_FIRST).limit(k).toList();
            List<Scored> found = snapshot.search(probe, k).best();
            assertThat(found).extracting(Scored::enrolmentId)
                    .containsExactlyElementsOf(naive.stream().map(Scored::enrolmentId).toList());
            for (int i = 0; i < found.size(); i++) {
                assertThat(Math.abs(found.get(i).score() - naive.get(i).score())).isLessThan(1e-12);
            }
        }
    }

    @Test
    void equalScoresAreOrderedByEnrolmentNumberAcrossAllBlocks() {
        FaceTemplate same = template();
        List<Enrolled> enrolled = new ArrayList<>();
        for (long id = 10_000; id > 0; id--) {
            enrolled.add(new Enrolled(id, same));
        }
        assertThat(GallerySnapshot.of(enrolled).search(same, 3).best()).extracting(Scored::enrolmentId)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void sameContentHasTheSameIdInAnyOrderAndAnyOtherContentAnother() {
        List<Enrolled> enrolled = enrolled(20);
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
        List<Enrolled> shuffled = new ArrayList<>(enrolled);
        Collections.shuffle(shuffled, random);
        assertThat(GallerySnapshot.of(shuffled).id()).isEqualTo(snapshot.id()).matches("[0-9a-f]{64}");
        long first = enrolled.get(0).enrolmentId();
        List<Enrolled> others = enrolled.subList(1, 20);
        GallerySnapshot less = GallerySnapshot.of(others);
        assertThat(less.id()).isNotEqualTo(snapshot.id());
        assertThat(less.size()).isEqualTo(19);
        assertThat(less.holds(first)).isFalse();
        List<Enrolled> changed = new ArrayList<>(others);
        changed.add(new Enrolled(first, template()));
        assertThat(GallerySnapshot.of(changed).id()).isNotEqualTo(snapshot.id());
        assertThat(snapshot.holds(first)).isTrue();
    }

    @Test
    void listLengthOutsideItsBoundsIsRefused() {
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled(3));
        FaceTemplate probe = template();
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.search(probe, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.search(probe, 51));
        assertThat(snapshot.search(probe, 50).best()).hasSize(3);
    }

    @Test
    void enrolmentGivenTwiceIsRefused() {
        List<Enrolled> enrolled = enrolled(2);
        List<Enrolled> twice = new ArrayList<>(enrolled);
        twice.add(enrolled.get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> GallerySnapshot.of(twice));
        assertThat(GallerySnapshot.of(enrolled).size()).isEqualTo(2);
    }

    private List<Enrolled> enrolled(int size) {
        List<Enrolled> list = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            list.add(new Enrolled(7 * i + 3, template()));
        }
        Collections.shuffle(list, random);
        return list;
    }

    private FaceTemplate template() {
        float[] values = new float[FaceTemplate.LENGTH];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            squares += (double) values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new FaceTemplate(values);
    }
}
