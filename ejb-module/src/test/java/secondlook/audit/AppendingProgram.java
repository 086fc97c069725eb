package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import secondlook.shared.WritesInTurn;

/**
 * Appends to a trail from several threads for as long as it lives and prints, a line each, the numbers that the
 * database has acknowledged; one thread signs meanwhile. Made to be killed. Arguments: address, user, password, folder
 * of keys.
 */
final class AppendingProgram {

    private static final int WRITERS = 3;
    private static final AtomicBoolean ON = new AtomicBoolean(true);
    private static final TrailEnd END = new TrailEnd();

    private AppendingProgram() {
    }

    public static void main(String[] args) throws Exception {
        // Sealing is no part of what is tested, and opening the vault would be most of the program's life.
        AuditLine line = new AuditLine(0, null, "ex1", "Erin", "CIU", "EXAMINER", null, null, null,
                "SearchService.search", null, "request SL-2026-000001", "0".repeat(64), Outcome.ALLOWED, null, null,
                null, "c-1", null);
        SealedEntry entry = new SealedEntry(line, "0".repeat(64), new byte[300], "none", new byte[16], new byte[16]);
        TrailKey key = TrailKey.in(Path.of(args[3]), "killed");
        Thread[] threads = new Thread[WRITERS + 1];
        for (int i = 0; i < WRITERS; i++) {
            threads[i] = new Thread(() -> within(args, connection -> append(connection, entry)));
        }
        threads[WRITERS] = new Thread(() -> within(args, connection -> {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
            connection.commit();
        }));
        for (Thread thread : threads) {
            thread.start();
        }
        if (args.length > 4) {
            // A run that ends by itself, to learn which classes are needed.
            threads[0].join(Long.parseLong(args[4]));
            ON.set(false);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void append(Connection connection, SealedEntry entry) throws SQLException {
        Head head = new TrailWriter(connection, Clock.systemUTC(), END).append(List.of(entry, entry));
        connection.commit();
        byte[] line = (head.entries() + "\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static void within(String[] args, Work work) {
        try (Connection connection = WritesInTurn.of(
                DriverManager.getConnection(args[0], args[1], args[2]))) {
            connection.setAutoCommit(false);
            while (ON.get()) {
                work.with(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
