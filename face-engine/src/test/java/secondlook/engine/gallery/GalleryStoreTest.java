package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.file.DamagedGallery;

class GalleryStoreTest {

    private static final String VERSION = "buffalo 1/512";
    private static final SecretKey KEY = key(7);

    @TempDir
    Path folder;

    private final Templates made = new Templates(41);

    private static SecretKey key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void storeOpenedAgainIsTheSameGallery(boolean encrypted) {
        SecretKey key = encrypted ? KEY : null;
        List<Enrolled> all = Templates.enrolled(made.clustered(1300));
        List<FaceTemplate> probes = made.isotropic(40);
        String root;
        List<SearchResult> before;
        try (GalleryStore store = GalleryStore.open(folder, VERSION, key)) {
            store.append(all.subList(0, 1));
            store.append(all.subList(1, 700));
            store.append(all.subList(700, 1300));
            store.remove(List.of(all.get(3).enrolmentId(), all.get(900).enrolmentId()));
            root = store.current().id();
            before = store.current().searchAll(probes, 50);
        }
        List<Enrolled> left = new ArrayList<>(all);
        left.remove(900);
        left.remove(3);
        BruteForce expected = new BruteForce(left);
        try (GalleryStore store = GalleryStore.open(folder, VERSION, key)) {
            assertThat(store.current().id()).isEqualTo(root);
            assertThat(store.current().size()).isEqualTo(1298);
            assertThat(store.current().searchAll(probes, 50).stream().map(SearchResult::best).toList())
                    .isEqualTo(before.stream().map(SearchResult::best).toList());
            for (int i = 0; i < probes.size(); i++) {
                assertThat(before.get(i).best()).isEqualTo(expected.search(probes.get(i), 50));
            }
        }
    }

    @Test
    void storeMadeAnewFromHashesOfTheErasedHasTheSameRootsAtEveryPoint() {
        List<Enrolled> all = Templates.enrolled(made.clustered(600));
        List<SnapshotPoint> points = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        try (GalleryStore store = GalleryStore.open(folder.resolve("first"), VERSION, KEY)) {
            for (int i = 0; i < 6; i++) {
                store.append(all.subList(i * 100, i * 100 + 100));
                points.add(store.current().point());
                roots.add(store.current().id());
                assertThat(store.erasedFromDisk(all.get(i * 100 + 7).enrolmentId())).isFalse();
                store.remove(List.of(all.get(i * 100 + 7).enrolmentId()));
                assertThat(store.erasedFromDisk(all.get(i * 100 + 7).enrolmentId())).isTrue();
                points.add(store.current().point());
                roots.add(store.current().id());
            }
        }
        Path anew = folder.resolve("anew");
        try (GalleryStore store = GalleryStore.open(anew, VERSION, KEY)) {
            for (int i = 0; i < 6; i++) {
                int from = i * 100;
                Enrolled gone = all.get(from + 7);
                store.append(all.subList(from, from + 7));
                store.appendErased(List.of(new ErasedPlace(gone.enrolmentId(),
                        Digests.sha256().digest(gone.template().toBytes()))));
                store.append(all.subList(from + 8, from + 100));
            }
            for (int i = 0; i < 6; i++) {
                store.remove(List.of(all.get(i * 100 + 7).enrolmentId()));
            }
        }
        try (GalleryStore store = GalleryStore.open(anew, VERSION, KEY)) {
            for (int i = 0; i < points.size(); i++) {
                assertThat(store.at(points.get(i)).id()).isEqualTo(roots.get(i));
            }
            assertThat(store.current().search(all.get(7).template(), 50).best()).extracting(Scored::enrolmentId)
                    .doesNotContain(all.get(7).enrolmentId());
        }
    }

    @Test
    void storeLeftWithAnErasedPlaceThatWasNotRemovedIsFoundDamaged() {
        try (GalleryStore store = GalleryStore.open(folder, VERSION, KEY)) {
            store.appendErased(List.of(new ErasedPlace(5, new byte[32])));
        }
        assertThatThrownBy(() -> GalleryStore.open(folder, VERSION, KEY)).isInstanceOf(DamagedGallery.class);
    }

    @Test
    void templatesLieReadableOnDiskOnlyWithoutAKey() {
        FaceTemplate template = made.isotropic();
        try (GalleryStore store = GalleryStore.open(folder.resolve("plain"), VERSION, null)) {
            store.append(List.of(new Enrolled(5, template)));
        }
        try (GalleryStore store = GalleryStore.open(folder.resolve("secret"), VERSION, KEY)) {
            store.append(List.of(new Enrolled(5, template)));
        }
        assertThat(holds(folder.resolve("plain"), template)).isTrue();
        assertThat(holds(folder.resolve("secret"), template)).isFalse();
    }

    @Test
    void removedTemplateIsGoneFromDiskMemoryAndOldSnapshots() {
        List<Enrolled> all = Templates.enrolled(made.isotropic(400));
        Enrolled gone = all.get(123);
        try (GalleryStore store = GalleryStore.open(folder, VERSION, null)) {
            GallerySnapshot old = store.append(all);
            assertThat(holds(folder, gone.template())).isTrue();
            assertThat(old.search(gone.template(), 1).best().get(0).enrolmentId()).isEqualTo(gone.enrolmentId());
            GallerySnapshot now = store.remove(List.of(gone.enrolmentId(), -1L));
            assertThat(holds(folder, gone.template())).isFalse();
            assertThat(store.erasedFromMemory(gone.enrolmentId())).isTrue();
            assertThat(store.erasedFromMemory(all.get(124).enrolmentId())).isFalse();
            for (GallerySnapshot snapshot : List.of(old, now, store.at(old.point()))) {
                SearchResult found = snapshot.search(gone.template(), 50);
                assertThat(found.best()).extracting(Scored::enrolmentId).doesNotContain(gone.enrolmentId());
                assertThat(found.certificate().size()).isEqualTo(399);
            }
            assertThat(now.holds(gone.enrolmentId())).isFalse();
            assertThat(now.size()).isEqualTo(399);
            assertThat(old.holds(gone.enrolmentId())).isTrue();
            assertThat(old.size()).isEqualTo(400);
            assertThat(store.removedSince(old.point())).containsExactly(gone.enrolmentId());
            assertThat(store.removedSince(now.point())).isEmpty();
        }
    }

    @Test
    void earlierStateIsFoundAgainWithItsRootAfterLaterChangesAndAfterOpening() {
        List<Enrolled> all = Templates.enrolled(made.isotropic(900));
        List<SnapshotPoint> points = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        try (GalleryStore store = GalleryStore.open(folder, VERSION, null)) {
            for (int i = 0; i < 9; i++) {
                note(store.append(all.subList(100 * i, 100 * (i + 1))), points, roots);
                note(store.remove(List.of(all.get(97 * i).enrolmentId())), points, roots);
            }
            assertThat(roots).doesNotHaveDuplicates();
            assertThat(points.stream().map(p -> store.at(p).id()).toList()).isEqualTo(roots);
            assertThatIllegalArgumentException().isThrownBy(() -> store.at(new SnapshotPoint(901, 9)));
        }
        try (GalleryStore store = GalleryStore.open(folder, VERSION, null)) {
            assertThat(points.stream().map(p -> store.at(p).id()).toList()).isEqualTo(roots);
            GallerySnapshot early = store.at(points.get(2));
            FaceTemplate probe = made.isotropic();
            List<Enrolled> then = new ArrayList<>(all.subList(0, 200));
            for (int i = 8; i >= 0; i--) {
                Enrolled removed = all.get(97 * i);
                then.remove(removed);
            }
            assertThat(early.search(probe, 50).best()).isEqualTo(new BruteForce(then).search(probe, 50));
        }
    }

    private static void note(GallerySnapshot snapshot, List<SnapshotPoint> points, List<String> roots) {
        points.add(snapshot.point());
        roots.add(snapshot.id());
    }

    @Test
    void numberOnceUsedIsRefusedAndNothingOfItsCallIsAdded() {
        List<Enrolled> all = Templates.enrolled(made.isotropic(5));
        try (GalleryStore store = GalleryStore.open(folder, VERSION, null)) {
            GallerySnapshot snapshot = store.append(all.subList(0, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> store.append(all.subList(1, 3)))
                    .withMessageContaining("already");
            assertThatIllegalArgumentException().isThrownBy(() -> store.append(List.of(all.get(4), all.get(4))))
                    .withMessageContaining("twice");
            assertThat(store.current()).isSameAs(snapshot);
            store.remove(List.of(all.get(0).enrolmentId()));
            assertThatIllegalArgumentException().isThrownBy(() -> store.append(all.subList(0, 1)))
                    .withMessageContaining("not used again");
            assertThat(store.append(all.subList(2, 5)).size()).isEqualTo(4);
        }
    }

    @Test
    void otherVersionOtherKeyAndASecondOpeningAreRefused() {
        try (GalleryStore store = GalleryStore.open(folder, VERSION, KEY)) {
            store.append(Templates.enrolled(made.isotropic(3)));
            assertThatIllegalStateException().isThrownBy(() -> GalleryStore.open(folder, VERSION, KEY));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> GalleryStore.open(folder, "other", KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> GalleryStore.open(folder, VERSION, key(8)));
        assertThatIllegalArgumentException().isThrownBy(() -> GalleryStore.open(folder, VERSION, null));
        try (GalleryStore store = GalleryStore.open(folder, VERSION, KEY)) {
            assertThat(store.current().size()).isEqualTo(3);
        }
    }

    @Test
    void closedStoreRefusesChangesAndItsSnapshotsAreStillSearched() {
        GalleryStore store = GalleryStore.open(folder, VERSION, null);
        GallerySnapshot snapshot = store.append(Templates.enrolled(made.isotropic(60)));
        store.close();
        assertThatIllegalStateException().isThrownBy(() -> store.append(List.of()));
        assertThat(snapshot.search(made.isotropic(), 50).best()).hasSize(50);
    }

    private static boolean holds(Path folder, FaceTemplate template) {
        ByteBuffer bytes = ByteBuffer.wrap(template.toBytes()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] part = Arrays.copyOf(bytes.array(), 64);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> contains(file, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, byte[] part) {
        try {
            byte[] all = Files.readAllBytes(file);
            for (int i = 0; i + part.length <= all.length; i++) {
                if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
