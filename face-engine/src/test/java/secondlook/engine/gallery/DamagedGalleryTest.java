package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.gallery.file.DamagedGallery;

/** Every kind of damage is found at opening, named, and changes nothing. */
class DamagedGalleryTest {

    private static final int FILLED = 300;
    private static final int RECORD = 2112;

    @TempDir
    Path folder;

    private String root;

    @BeforeEach
    void fill() {
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            List<Enrolled> all = Templates.enrolled(new Templates(2).isotropic(FILLED));
            store.append(all);
            root = store.remove(List.of(all.get(10).enrolmentId(), all.get(270).enrolmentId())).id();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gallery.header, 0, 512, header",
        "gallery.commit, 0, 512, copy 0",
        "gallery.commit, 512, 1024, copy 1",
        "gallery.removals, 0, 64, header",
        "gallery.removals, 64, 96, entry 0",
        "gallery.removals, 96, 128, entry 1",
        "templates-000000.segment, 0, 4096, header",
        "templates-000001.segment, 0, 4096, header"})
    void flippedBitInAHeaderOrALogIsFoundAndNamed(String file, int from, int to, String record) throws IOException {
        Random random = new Random(from + file.hashCode());
        for (int i = 0; i < 25; i++) {
            expectDamage(file, from + random.nextInt(to - from), 1 << random.nextInt(8), record);
        }
        expectUndamaged();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 255, 256, 299})
    void flippedBitInARecordIsFoundAndTheRecordIsNamed(int slot) throws IOException {
        Random random = new Random(slot);
        for (int i = 0; i < 40; i++) {
            int at = i == 0 ? 0 : i == 1 ? RECORD - 1 : random.nextInt(RECORD);
            expectDamage(file(slot), at(slot) + at, 1 << random.nextInt(8), "record " + slot);
        }
        expectUndamaged();
    }

    @Test
    void removedRecordIsStillCheckedInWhatIsKeptOfIt() throws IOException {
        for (int at = 2048; at < RECORD; at++) {
            expectDamage(file(10), at(10) + at, 4, "record 10");
        }
        expectUndamaged();
    }

    @Test
    void recordsThatChangedPlacesAreFound() throws IOException {
        byte[] first = read(file(1), at(1));
        byte[] second = read(file(2), at(2));
        write(file(1), at(1), second);
        write(file(2), at(2), first);
        assertThat(opened().record()).isEqualTo("record 1");
        write(file(1), at(1), first);
        write(file(2), at(2), second);
        expectUndamaged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallery.header", "gallery.commit", "gallery.removals", "templates-000000.segment",
        "templates-000001.segment"})
    void missingOrTruncatedFileIsFoundAndNamed(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(opened().file()).isEqualTo(file);
        }
        Files.delete(file);
        DamagedGallery found = opened();
        assertThat(found.file()).isEqualTo(file);
        assertThat(found).hasMessageContaining("missing").hasMessageContaining("rebuilt from the database");
        Files.write(file, whole);
        expectUndamaged();
    }

    @Test
    void overwritingThatACrashInterruptedIsCompletedAtOpening() throws IOException {
        byte[] rest = new byte[1000];
        new Random(1).nextBytes(rest);
        write(file(10), at(10), rest);
        expectUndamaged();
        assertThat(Arrays.copyOf(read(file(10), at(10)), 2048)).containsOnly(0);
    }

    @Test
    void whatWasNeverAcknowledgedIsDroppedAndWrittenOver() throws IOException {
        byte[] torn = new byte[3 * RECORD];
        new Random(1).nextBytes(torn);
        write(file(FILLED), at(FILLED), torn);
        try (RandomAccessFile removals = new RandomAccessFile(folder.resolve("gallery.removals").toFile(), "rw")) {
            removals.seek(removals.length());
            removals.write(torn, 0, 20);
        }
        expectUndamaged();
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            store.append(List.of(new Enrolled(5_000_000_000L, new Templates(3).isotropic())));
            root = store.remove(List.of(5_000_000_000L)).id();
        }
        expectUndamaged();
    }

    private void expectDamage(String name, int at, int mask, String record) throws IOException {
        flip(name, at, mask);
        DamagedGallery found = opened();
        assertThat(found.file()).as("byte " + at).isEqualTo(folder.resolve(name));
        assertThat(found.record()).as("byte " + at).isEqualTo(record);
        flip(name, at, mask);
    }

    private DamagedGallery opened() {
        DamagedGallery found = catchThrowableOfType(DamagedGallery.class,
                () -> GalleryStore.open(folder, "v", null).close());
        assertThat(found).as("opening a damaged store").isNotNull();
        return found;
    }

    private void expectUndamaged() {
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            assertThat(store.current().id()).isEqualTo(root);
        }
    }

    private static String file(int slot) {
        return slot < 256 ? "templates-000000.segment" : "templates-000001.segment";
    }

    private static int at(int slot) {
        return 4096 + slot % 256 * RECORD;
    }

    private void flip(String name, int at, int mask) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.seek(at);
            int was = file.read();
            file.seek(at);
            file.write(was ^ mask);
        }
    }

    private byte[] read(String name, int at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "r")) {
            byte[] record = new byte[RECORD];
            file.seek(at);
            file.readFully(record);
            return record;
        }
    }

    private void write(String name, int at, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.seek(at);
            file.write(bytes);
        }
    }

    /** The list of files is what the tests above speak of. */
    @Test
    void everyFileOfAStoreIsCoveredByTheseTests() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("gallery.header",
                    "gallery.commit", "gallery.removals", "gallery.lock", "templates-000000.segment",
                    "templates-000001.segment");
        }
    }
}
