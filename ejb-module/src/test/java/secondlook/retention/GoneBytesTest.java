package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.image.ImageDecoder;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.SchemaMigration;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

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
        List<Windows> stored = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROW)) {
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
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void postgresqlTableFilesHoldNothingOfAPurgedPhotographOnceTheTableIsVacuumed() throws Exception {
        DataSource database = postgresql();
        String id = submitted(database);
        List<Windows> stored = stored(database);
        sql(database, "checkpoint");
        Path files = Path.of(value(database, "show data_directory")).resolve("base");
        assertThat(holdingIn(files, stored)).isNotEmpty();
        withdrawn(database, id);
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

    private static String value(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
