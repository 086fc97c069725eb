package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

/** The search store follows the database, whatever happened to its files. */
class StoreFollowsTest {

    private EntityManager em;
    private Cabinet cabinet;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @BeforeEach
    void needsTheModels() {
        TestEngine.open();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        cabinet = new Cabinet(em);
    }

    @AfterEach
    void close() {
        if (em != null) {
            cabinet.close();
            em.getEntityManagerFactory().close();
        }
    }

    private long enrol(String record, String avatar) {
        long[] id = new long[1];
        within(em, () -> id[0] = cabinet.service.enrol(Cabinet.booking(record, TestEngine.picture(avatar))).id());
        return id[0];
    }

    private long[] three() {
        return new long[] {enrol("R-1", "avatars/000f.jpg"), enrol("R-2", "avatars/000m.jpg"),
                enrol("R-3", "avatars/001f.jpg")};
    }

    private void expunge(long enrolment) {
        String[] id = new String[1];
        within(em, () -> id[0] = cabinet.expungements.expunge(Cabinet.order(enrolment)).id());
        within(em, () -> cabinet.expungements.prove(id[0]));
    }

    private static String version() {
        return TestEngine.open().model().templateVersion();
    }

    private Path store() {
        return cabinet.folder.resolve(version());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void crashBetweenTheCommitAndTheStoreLosesNothing(DataSource database) {
        open(database);
        enrol("R-1", "avatars/000f.jpg");
        String first = cabinet.gallery.now().snapshot().id();
        enrol("R-2", "avatars/000m.jpg");
        // The store was not asked since: this is what a crash after the database's commit leaves.
        cabinet = cabinet.restarted();
        GallerySnapshot now = cabinet.gallery.now().snapshot();
        assertThat(now.size()).isEqualTo(2);
        assertThat(now.id()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void missingStoreIsMadeAnewWithTheSameRootAlsoAfterAnExpungement(DataSource database) {
        open(database);
        long[] enrolled = three();
        within(em, () -> cabinet.records.current(version()));
        String before = cabinet.gallery.now().snapshot().id();
        expunge(enrolled[1]);
        String root = cabinet.gallery.now().snapshot().id();
        cabinet.close();
        StoreFolders.delete(store());
        cabinet = cabinet.restarted();
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(root);
        assertThat(cabinet.gallery.now().snapshot().size()).isEqualTo(2);
        within(em, () -> assertThat(cabinet.records.then(before, version()).snapshot().id()).isEqualTo(before));
        within(em, () -> assertThat(cabinet.records.then(before, version()).expungedSince())
                .containsExactly(enrolled[1]));
    }

    @Test
    void damagedStoreIsSetAsideAndMadeAnewAndTheNextExpungementDeletesWhatWasSetAside() throws IOException {
        open(TestDatabase.h2());
        long[] enrolled = three();
        String root = cabinet.gallery.now().snapshot().id();
        cabinet.close();
        Path segment = only("templates-");
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 4096 + 100);
        }
        cabinet = cabinet.restarted();
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(root);
        Path aside = Path.of(store() + ".set-aside-1");
        assertThat(aside).isDirectory();
        expunge(enrolled[0]);
        assertThat(aside).doesNotExist();
    }

    private Path only(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(store())) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        }
    }

    @Test
    void storeOfAnotherDatabaseIsNeverSearched() {
        open(TestDatabase.h2());
        three();
        assertThat(cabinet.gallery.now().snapshot().size()).isEqualTo(3);
        Path folder = cabinet.folder;
        cabinet.close();
        em.getEntityManagerFactory().close();
        em = TestPersistence.open(TestDatabase.h2());
        cabinet = new Cabinet(em, folder, TestEngine.engines());
        enrol("R-9", "avatars/002f.jpg");
        assertThat(cabinet.gallery.now().snapshot().size()).isEqualTo(1);
    }

    @Test
    void templatesLieEncryptedOnDisk() throws IOException {
        open(TestDatabase.h2());
        enrol("R-1", "avatars/000f.jpg");
        cabinet.gallery.now();
        byte[] template = Cabinet.onlyTemplate(em);
        byte[] file = Files.readAllBytes(only("templates-"));
        assertThat(indexOf(file, Arrays.copyOf(template, 16))).isEqualTo(-1);
        assertThat(indexOf(template, Arrays.copyOf(template, 16))).isZero();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void storeThatWasReadableIsGoneOnceThereIsAKey() throws IOException {
        open(TestDatabase.h2());
        cabinet.settings.key = Optional.empty();
        enrol("R-1", "avatars/000f.jpg");
        String root = cabinet.gallery.now().snapshot().id();
        byte[] template = Cabinet.onlyTemplate(em);
        assertThat(indexOf(Files.readAllBytes(only("templates-")), Arrays.copyOf(template, 16))).isPositive();
        cabinet = cabinet.restarted();
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(root);
        assertThat(indexOf(Files.readAllBytes(only("templates-")), Arrays.copyOf(template, 16))).isEqualTo(-1);
        assertThat(StoreFolders.setAsideOf(store())).isEmpty();
    }

    @Test
    void probeOfAnotherModelThanTheGallerysIsNotCompared() {
        open(TestDatabase.h2());
        enrol("R-1", "avatars/000f.jpg");
        assertThatThrownBy(() -> within(em, () -> cabinet.records.current("another")))
                .hasMessageContaining("Search again");
        within(em, () -> assertThat(cabinet.records.current(version()).size())
                .isEqualTo(1));
    }
}
