package secondlook.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import secondlook.shared.KeyVault;
import secondlook.shared.SchemaMigration;

/**
 * Measures the trail, by {@code benchmarks/audit/run}: durable appends alone and in groups, and a verification of the
 * whole. Every entry is sealed under its own key like in the server. Arguments: address, user, password, entries.
 */
final class TrailBenchmark {

    private static final long MEASURED = 10_000_000_000L;
    private static final int GROUP = 1_000;

    private final String[] database;
    private final PersonalPart personal;
    private final TrailEnd end = new TrailEnd();

    private TrailBenchmark(String[] database) throws Exception {
        this.database = database;
        this.personal = new PersonalPart(KeyVault.in(Files.createTempDirectory("vault")));
    }

    public static void main(String[] args) throws Exception {
        SchemaMigration.migrate(source(args));
        TrailBenchmark benchmark = new TrailBenchmark(args);
        benchmark.appends(1, 1);
        benchmark.appends(1, 1);
        benchmark.appends(8, 1);
        benchmark.appends(1, GROUP);
        benchmark.appends(2, GROUP);
        benchmark.verify(Long.parseLong(args[3]));
    }

    private static DataSource source(String[] args) {
        if (args[0].startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(args[0]);
            h2.setUser(args[1]);
            h2.setPassword(args[2]);
            return h2;
        }
        PGSimpleDataSource pg = new PGSimpleDataSource();
        pg.setURL(args[0]);
        pg.setUser(args[1]);
        pg.setPassword(args[2]);
        return pg;
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(database[0], database[1], database[2]);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Every group is one transaction, acknowledged by the database when it is on the disk. */
    private void appends(int writers, int group) throws InterruptedException {
        AtomicLong entries = new AtomicLong();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            threads.add(new Thread(() -> {
                try (Connection connection = open()) {
                    while (System.nanoTime() - began < MEASURED) {
                        append(connection, group);
                        entries.addAndGet(group);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%d writer(s), %d entries a transaction: %,.0f entries a second%n", writers,
                group, entries.get() / seconds);
    }

    private void append(Connection connection, int group) throws SQLException {
        List<SealedEntry> sealed = new ArrayList<>(group);
        for (int i = 0; i < group; i++) {
            sealed.add(personal.seal(Trail.open(i, null)));
        }
        new TrailWriter(connection, Clock.systemUTC(), end).append(sealed);
        connection.commit();
    }

    private void verify(long entries) throws Exception {
        TrailKey key = TrailKey.in(Path.of(System.getProperty("java.io.tmpdir"), "trail-benchmark"), "benchmark");
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            while (TrailWriter.head(connection).entries() < entries) {
                append(connection, (int) Math.min(GROUP, entries - TrailWriter.head(connection).entries()));
            }
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
            connection.commit();
            if (!database[0].startsWith("jdbc:h2:")) {
                connection.setAutoCommit(true);
                statement.execute("vacuum analyze");
            }
            long began = System.nanoTime();
            Verification found = new TrailVerifier(connection, key.verifier()).verify();
            System.out.printf(Locale.ROOT, "verified %,d entries in %.1f s: %s%n", found.entries(),
                    (System.nanoTime() - began) / 1e9, found.finding());
            size(statement);
        }
    }

    private void size(Statement statement) throws SQLException {
        if (!database[0].startsWith("jdbc:h2:")) {
            try (ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
                row.next();
                System.out.printf(Locale.ROOT, "database: %,d MB%n", row.getLong(1) >> 20);
            }
        }
    }
}
