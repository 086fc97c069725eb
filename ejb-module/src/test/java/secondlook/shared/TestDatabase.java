package secondlook.shared;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Migrated databases for tests without a container: H2 in memory always, PostgreSQL when SECONDLOOK_TEST_PG_URL,
 * _USER and _PASSWORD say where. Every call gives an empty one, on PostgreSQL a schema of its own.
 */
public final class TestDatabase {

    /** The key of an encrypted file and, after the blank, the password of its owner. */
    public static final String OF_FILE = "file user";

    private TestDatabase() {
    }

    public static DataSource h2() {
        DataSource h2 = emptyH2();
        SchemaMigration.migrate(h2);
        return h2;
    }

    private static DataSource emptyH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        return h2;
    }

    /** Both kinds; PostgreSQL is left out with a printed reason when there is none. */
    public static List<DataSource> all() throws SQLException {
        List<DataSource> all = empty();
        all.forEach(SchemaMigration::migrate);
        return all;
    }

    /** The same before any migration. */
    static List<DataSource> empty() throws SQLException {
        List<DataSource> all = new ArrayList<>(List.of(emptyH2()));
        if (System.getenv("SECONDLOOK_TEST_PG_URL") == null) {
            System.out.println("Left out: PostgreSQL, because SECONDLOOK_TEST_PG_URL is not set");
        } else {
            all.add(postgres());
        }
        return all;
    }

    /** The address of a migrated file, as the server keeps it: encrypted, every commit on the disk. For sa. */
    public static String encrypted(Path file) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + file + ";CIPHER=AES;WRITE_DELAY=0");
        h2.setUser("sa");
        h2.setPassword(OF_FILE);
        SchemaMigration.migrate(h2);
        return h2.getURL();
    }

    private static DataSource postgres() throws SQLException {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource pg = new PGSimpleDataSource();
        pg.setURL(System.getenv("SECONDLOOK_TEST_PG_URL"));
        pg.setUser(System.getenv("SECONDLOOK_TEST_PG_USER"));
        pg.setPassword(System.getenv("SECONDLOOK_TEST_PG_PASSWORD"));
        try (Connection connection = pg.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        pg.setCurrentSchema(schema);
        return pg;
    }

    /** A migrated database as its owner and as the application see it. */
    public record Accounts(DataSource owner, DataSource application) {
    }

    /** Both kinds with the application's account beside the owner's, as the server sets them up. */
    public static List<Accounts> accounts() throws SQLException {
        List<Accounts> all = new ArrayList<>();
        for (DataSource owner : all()) {
            String user = "app" + UUID.randomUUID().toString().replace("-", "");
            if (owner instanceof PGSimpleDataSource) {
                try (Connection connection = owner.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role " + user + " login password 'application'");
                }
            }
            new DatabaseRoles(user, "application").grant(owner);
            all.add(new Accounts(owner, as(user, owner)));
        }
        return all;
    }

    private static DataSource as(String user, DataSource owner) {
        if (owner instanceof PGSimpleDataSource given) {
            PGSimpleDataSource pg = new PGSimpleDataSource();
            pg.setURL(System.getenv("SECONDLOOK_TEST_PG_URL"));
            pg.setUser(user);
            pg.setPassword("application");
            pg.setCurrentSchema(given.getCurrentSchema());
            return pg;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(((JdbcDataSource) owner).getURL().replace(";DB_CLOSE_DELAY=-1", ";IFEXISTS=TRUE"));
        h2.setUser(user);
        h2.setPassword("application");
        return h2;
    }

    /**
     * Waits until nothing on PostgreSQL reads what was there before: an analysis of the server's own, for example. No
     * vacuum takes a row that such a snapshot may still see.
     */
    public static void awaitNoOlderSnapshot(DataSource postgresql) throws SQLException {
        Instant limit = Instant.now().plusSeconds(90);
        try (Connection connection = postgresql.getConnection(); PreparedStatement others = connection
                .prepareStatement("select count(*) from pg_stat_activity where pid <> pg_backend_pid() "
                        + "and (backend_xmin is not null or backend_xid is not null)")) {
            while (others(others) > 0) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("An older snapshot stays open.");
                }
                LockSupport.parkNanos(20_000_000L);
            }
        }
    }

    private static long others(PreparedStatement counted) throws SQLException {
        try (ResultSet row = counted.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
