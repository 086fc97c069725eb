package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends to the trail by plain JDBC in the transaction of its connection. Whoever comes second waits at the head's row
 * until the first transaction has ended: numbers have no gap, times never go back. On PostgreSQL an append behind the
 * end that this server remembers takes one statement; anywhere else, and when that end has moved, the head is locked
 * and read first.
 */
final class TrailWriter {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Clock clock;
    private final TrailEnd end;

    /** Remembers no end. */
    TrailWriter(Connection connection, Clock clock) {
        this(connection, clock, new TrailEnd());
    }

    TrailWriter(Connection connection, Clock clock, TrailEnd end) {
        this.connection = connection;
        this.clock = clock;
        this.end = end;
    }

    /** Appends in order and answers with the new head. */
    Head append(List<SealedEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return head(connection);
        }
        if (!connection.getMetaData().getURL().startsWith("jdbc:postgresql:")) {
            return tableByTable(lock(), entries);
        }
        return end.write(new TrailEnd.Writing() {
            @Override
            public Head behind(Head guess) throws SQLException {
                return atOnce(guess, entries);
            }

            @Override
            public Head underLock() throws SQLException {
                return atOnce(lock(), entries);
            }
        });
    }

    /** Null when the head does not stand there, and nothing is written. */
    private Head atOnce(Head before, List<SealedEntry> entries) throws SQLException {
        TrailAtOnce rows = new TrailAtOnce(connection);
        Head head = before;
        for (List<SealedEntry> batch : batches(entries)) {
            List<PlacedEntry> placed = place(head, batch);
            if (!rows.append(head, placed)) {
                return null;
            }
            head = placed.get(placed.size() - 1).head();
        }
        return head;
    }

    private Head tableByTable(Head before, List<SealedEntry> entries) throws SQLException {
        Head head = before;
        for (List<SealedEntry> batch : batches(entries)) {
            List<PlacedEntry> placed = place(head, batch);
            new TrailTables(connection).append(placed);
            head = placed.get(placed.size() - 1).head();
        }
        return head;
    }

    private static List<List<SealedEntry>> batches(List<SealedEntry> entries) {
        List<List<SealedEntry>> batches = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += BATCH) {
            batches.add(entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
        return batches;
    }

    private List<PlacedEntry> place(Head before, List<SealedEntry> entries) {
        Instant now = clock.instant();
        List<PlacedEntry> placed = new ArrayList<>(entries.size());
        Head head = before;
        for (SealedEntry entry : entries) {
            PlacedEntry next = PlacedEntry.after(head, entry, now);
            placed.add(next);
            head = next.head();
        }
        return placed;
    }

    static Head head(Connection connection) throws SQLException {
        return head(connection, "");
    }

    /** The head, which nobody else can move until this transaction ends. */
    Head lock() throws SQLException {
        return head(connection, " for update");
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select entries, chain_hash, occurred_at from audit_head where id = 1" + lock);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The head of the audit trail is missing");
            }
            return new Head(row.getLong(1), row.getBytes(2), row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
