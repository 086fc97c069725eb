package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public because the database calls it in the midst of a statement. */
public class WritesInTurnTest {

    private static final CountDownLatch INSIDE = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection first;
    private Connection second;

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000");
        first = connection();
        second = connection();
        try (Statement statement = first.createStatement()) {
            statement.execute("create table seat (id int primary key, taken int)");
            statement.execute("insert into seat values (1, 0)");
        }
        first.commit();
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
    }

    private Connection connection() throws SQLException {
        Connection connection = WritesInTurn.of(database.getConnection());
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void whoeverFindsTheRowLockedGoesOnWhenItsHolderHasCommitted() throws Exception {
        add(first, 1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> addAndCommit(second, 10));
        assertThat(taken(first)).as("reading waits for nobody").isEqualTo(1);
        add(first, 100);
        first.commit();
        waiting.get(5, TimeUnit.SECONDS);

        assertThat(taken(first)).isEqualTo(111);
    }

    @Test
    void whoeverFindsTheRowLockedGoesOnWhenItsHolderHasRolledBack() throws Exception {
        try (Statement statement = first.createStatement()) {
            statement.execute("select * from seat for update");
        }
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> addAndCommit(second, 10));
        first.rollback();
        waiting.get(5, TimeUnit.SECONDS);

        assertThat(taken(first)).isEqualTo(10);
    }

    @Test
    void nothingIsCommittedWhileAnotherConnectionWritesAndReadingGoesOn() throws Exception {
        try (Statement statement = first.createStatement()) {
            statement.execute("insert into seat values (2, 0)");
            statement.execute("create alias pause for 'secondlook.shared.WritesInTurnTest.pause'");
        }
        first.commit();
        Connection third = connection();
        add(third, 5, 2);
        Thread writing = started(() -> add(first, "pause(1)", 1));
        assertThat(INSIDE.await(20, TimeUnit.SECONDS)).isTrue();
        Thread committing = started(third::commit);
        while (committing.getState() != Thread.State.BLOCKED) {
            assertThat(committing.isAlive()).as("waits for its turn").isTrue();
            Thread.onSpinWait();
        }
        assertThat(taken(second)).as("reading has no turn").isZero();
        GO_ON.countDown();
        writing.join();
        committing.join();
        third.close();
        first.commit();
        assertThat(taken(first)).isEqualTo(1);
    }

    /** Each waits in vain for the one in front until that one has committed, and nobody has the turn meanwhile. */
    @Test
    void whoeverLocksTheRowThatEverybodyWantsComesInTheOrderOfTheLine() throws Exception {
        lock(first);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int place = i;
            Thread thread = started(() -> inLine(place, order));
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(thread.isAlive()).as("waits in line").isTrue();
                Thread.onSpinWait();
            }
            waiting.add(thread);
        }
        lock(first);
        add(first, 1);
        assertThat(order).isEmpty();
        first.commit();
        for (Thread thread : waiting) {
            thread.join();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(taken(first)).isEqualTo(6);
    }

    @Test
    void whoeverLocksTheRowByItselfOrClosesItsConnectionHasLeftTheLine() throws Exception {
        second.setAutoCommit(true);
        lock(second);
        lock(first);
        first.close();
        first = connection();
        CompletableFuture.runAsync(() -> inLine(1, new ArrayList<>())).get(5, TimeUnit.SECONDS);

        assertThat(taken(first)).isEqualTo(1);
    }

    private void inLine(int place, List<Integer> order) {
        try (Connection own = connection()) {
            lock(own);
            order.add(place);
            add(own, 1);
            own.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select taken from seat where id = 1"
                + " for update"); ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
        }
    }

    /** Called by the database in the midst of a writing statement. */
    public static int pause(int value) throws InterruptedException {
        INSIDE.countDown();
        GO_ON.await();
        return value;
    }

    private interface Work {
        void now() throws SQLException;
    }

    private static Thread started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.now();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void failuresOfTheDatabaseComeThroughAsTheyAre() throws SQLException {
        try (Statement statement = first.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into seat values (1, 0)"))
                    .isInstanceOfSatisfying(SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        }
    }

    @Test
    void otherDatabasesAreLeftAlone() throws SQLException {
        DatabaseMetaData postgres = (DatabaseMetaData) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class}, (proxy, method, arguments) -> "jdbc:postgresql://h/d");
        Connection given = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> postgres);

        assertThat(WritesInTurn.of(given) == given).isTrue();
    }

    private static void add(Connection connection, int number) throws SQLException {
        add(connection, number, 1);
    }

    private static void add(Connection connection, Object number, int seat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update seat set taken = taken + " + number
                + " where id = ?")) {
            statement.setInt(1, seat);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void addAndCommit(Connection connection, int number) {
        try {
            add(connection, number);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select taken from seat where id = 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
