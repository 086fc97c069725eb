package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.image.ImageDecoder;
import secondlook.gallery.Cabinet;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.KeyVault;
import secondlook.shared.KeysUnavailable;
import secondlook.shared.SchemaMigration;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;
import secondlook.shared.TestVault;

/**
 * After a purge the bytes of the photograph are nowhere in the files of the database, neither as they were handed in
 * nor
 * as they were stored. Each test finds them before: it could not pass by looking badly.
 */
class GoneBytesTest {

    private static final String ROW = "select * from probe_image";

    @TempDir
    private Path home;

    private final byte[] photograph = noise();

    private static byte[] noise() {
        BufferedImage image = new BufferedImage(240, 180, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return ImageDecoder.png(image);
    }

    private DataSource h2(String settings) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + home.resolve("db/secondlook") + settings);
        return h2;
    }

    private String submitted(DataSource database) {
        Shelf shelf = new Shelf(TestPersistence.open(database), home);
        shelf.as(Road.investigator("reed"));
        String id = shelf.act(() -> shelf.road.intake.submit(Draft.with(draft -> draft.probe = photograph))).id();
        shelf.em.getEntityManagerFactory().close();
        return id;
    }

    private void withdrawn(DataSource database, String id) {
        Shelf shelf = new Shelf(TestPersistence.open(database), home);
        shelf.as(Road.investigator("reed"));
        shelf.act(() -> shelf.road.intake.withdraw(id, "Solved without it."));
        shelf.em.getEntityManagerFactory().close();
    }

    /** What the database stores of the photograph: the bytes, and beside them a key where there is one. */
    private static List<Windows> stored(DataSource database) throws SQLException {
        return stored(database, ROW);
    }

    private static List<Windows> stored(DataSource database, String rows) throws SQLException {
        List<Windows> stored = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rows)) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                byte[] value = bytes(row.getObject(column));
                if (value.length >= 32) {
                    stored.add(new Windows(value));
                }
            }
        }
        return stored;
    }

    private static byte[] bytes(Object value) throws SQLException {
        if (value instanceof Blob blob) {
            return blob.getBytes(1, (int) blob.length());
        }
        return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> holding(List<Windows> sought) throws IOException {
        List<String> holding = new ArrayList<>();
        for (Windows one : sought) {
            holding.addAll(one.in(home));
        }
        return holding;
    }

    /** What is stored and what was handed in. */
    private List<Windows> all(List<Windows> stored) {
        List<Windows> all = new ArrayList<>(stored);
        all.add(new Windows(photograph));
        return all;
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void h2FileThatIsCompactedWhenItClosesHoldsNothingOfAPurgedPhotograph() throws Exception {
        DataSource database = h2(";DEFRAG_ALWAYS=TRUE");
        SchemaMigration.migrate(database);
        String id = submitted(database);
        List<Windows> stored = stored(database);
        assertThat(stored).isNotEmpty();
        assertThat(holding(stored)).contains("db/secondlook.mv.db");
        withdrawn(database, id);
        assertThat(holding(all(stored))).isEmpty();
    }

    @Test
    void encryptedH2FileShowsNothingOfAPhotographEvenBeforeThePurge() throws Exception {
        JdbcDataSource database = (JdbcDataSource) h2(";CIPHER=AES");
        database.setUser("secondlook");
        database.setPassword("file-password user-password");
        SchemaMigration.migrate(database);
        submitted(database);
        assertThat(Files.size(home.resolve("db/secondlook.mv.db"))).isGreaterThan(photograph.length);
        assertThat(holding(all(stored(database)))).isEmpty();
    }

    @Test
    @Verifies(value = {Clause.PROBE_REMOVAL, Clause.SECURITY}, refusal = false)
    void whatFreePagesKeepUntilTheNextStopOpensForNobodyOnceTheKeyEncryptionKeyIsRetired() throws Exception {
        DataSource database = h2(";DB_CLOSE_DELAY=-1;DEFRAG_ALWAYS=TRUE");
        try (Connection open = database.getConnection()) {
            SchemaMigration.migrate(database);
            KeyVault vault = KeyVault.in(home.resolve("keys"));
            TestVault.inUse(vault);
            String id = submitted(database);
            List<Windows> stored = stored(database);
            byte[] sealed = value(database, "select image from probe_image", ResultSet::getBytes);
            String wrapped = value(database, "select wrapped_key from probe_image");
            String about = "probe_image " + value(database, "select request_id from probe_image");
            withdrawn(database, id);
            sql(database, "checkpoint sync");
            assertThat(new Windows(photograph).in(home)).isEmpty();
            assertThat(holding(stored)).as("ciphertext in free pages").contains("db/secondlook.mv.db");
            assertThat(vault.open(wrapped).open(sealed, about)).isEqualTo(photograph);
            String old = vault.currentKek();
            vault.addKek();
            vault.removeKek(old);
            assertThatThrownBy(() -> vault.open(wrapped)).isInstanceOf(KeysUnavailable.class);
            assertThatThrownBy(() -> KeyVault.in(home.resolve("keys")).open(wrapped))
                    .isInstanceOf(KeysUnavailable.class);
            sql(database, "shutdown");
            assertThat(holding(all(stored))).isEmpty();
        } finally {
            TestVault.inUse(null);
        }
    }

    @Test
    @Verifies(value = {Clause.PROBE_REMOVAL, Clause.PROTECTED_STORE}, refusal = false)
    void expungedEnrolmentIsNowhereInTheDataFolder() throws Exception {
        TestEngine.open();
        DataSource database = h2(";DEFRAG_ALWAYS=TRUE");
        SchemaMigration.migrate(database);
        byte[] photograph = TestEngine.picture("avatars/000m.jpg");
        Shelf shelf = new Shelf(TestPersistence.open(database), home);
        Cabinet cabinet = new Cabinet(shelf.em, home.resolve("gallery"), TestEngine.engines());
        cabinet.told = shelf::file;
        long id = shelf.act(() -> cabinet.service.enrol(Cabinet.booking("R-1", photograph))).id();
        assertThat(cabinet.near(id)).containsExactly(id);
        List<Windows> plain = List.of(new Windows(photograph), new Windows(cabinet.numbers(id)));
        List<Windows> stored = new ArrayList<>(stored(database, "select * from enrolment_content"));
        stored.addAll(stored(database, "select template, wrapped_key from enrolment_template"));
        assertThat(stored).hasSize(4);
        stored.add(new Windows(inTheStore()));
        sql(database, "checkpoint sync");
        assertThat(holding(stored)).contains("db/secondlook.mv.db").anyMatch(file -> file.startsWith("gallery/"));
        assertThat(holding(plain)).isEmpty();

        String done = shelf.act(() -> cabinet.expungements.expunge(Cabinet.order(id))).id();
        shelf.act(() -> cabinet.expungements.prove(done));
        cabinet.close();
        shelf.em.getEntityManagerFactory().close();

        assertThat(holding(plain)).isEmpty();
        assertThat(holding(stored)).isEmpty();
    }

    /** The first template as the search store has it on disk: 2,048 bytes behind a header of 4,096. */
    private byte[] inTheStore() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("gallery"))) {
            Path first = all.filter(file -> file.getFileName().toString().startsWith("templates-")).sorted().findFirst()
                    .orElseThrow();
            return Arrays.copyOfRange(Files.readAllBytes(first), 4_096, 4_096 + 2_048);
        }
    }

    @Test
    @Verifies(value = {Clause.PROBE_REMOVAL, Clause.SECURITY}, refusal = false)
    void postgresqlNeverHoldsThePhotographInClearAndItsLogKeepsCiphertextOnly() throws Exception {
        DataSource database = postgresql();
        String id = submitted(database);
        List<Windows> stored = stored(database);
        sql(database, "checkpoint");
        Path files = Path.of(value(database, "show data_directory"));
        Windows plain = new Windows(photograph);
        assertThat(holdingIn(files.resolve("pg_wal"), stored)).isNotEmpty();
        assertThat(plain.in(files.resolve("base"))).isEmpty();
        assertThat(plain.in(files.resolve("pg_wal"))).isEmpty();
        withdrawn(database, id);
        sql(database, "checkpoint");
        assertThat(plain.in(files.resolve("base"))).isEmpty();
        assertThat(plain.in(files.resolve("pg_wal"))).isEmpty();
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void postgresqlTableFilesHoldNothingOfAPurgedPhotographOnceTheTableIsVacuumed() throws Exception {
        DataSource database = postgresql();
        String id = submitted(database);
        List<Windows> stored = stored(database);
        sql(database, "checkpoint");
        Path files = Path.of(value(database, "show data_directory")).resolve("base");
        assertThat(holdingIn(files, stored)).isNotEmpty();
        withdrawn(database, id);
        TestDatabase.awaitNoOlderSnapshot(database);
        sql(database, "vacuum full probe_image");
        sql(database, "checkpoint");
        assertThat(holdingIn(files, all(stored))).isEmpty();
    }

    private static DataSource postgresql() throws SQLException {
        List<DataSource> all = TestDatabase.all();
        Assumptions.assumeTrue(all.size() > 1, "Left out: there is no PostgreSQL");
        DataSource postgresql = all.get(1);
        Assumptions.assumeTrue(Files.isReadable(Path.of(value(postgresql, "show data_directory")).resolve("base")),
                "Left out: the files of PostgreSQL cannot be read from here");
        return postgresql;
    }

    private static List<String> holdingIn(Path folder, List<Windows> sought) throws IOException {
        List<String> holding = new ArrayList<>();
        for (Windows one : sought) {
            holding.addAll(one.in(folder));
        }
        return holding;
    }

    private static void sql(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row, int column) throws SQLException;
    }

    private static String value(DataSource database, String query) throws SQLException {
        return value(database, query, ResultSet::getString);
    }

    private static <T> T value(DataSource database, String query, Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return reading.of(row, 1);
        }
    }
}
