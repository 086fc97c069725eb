package secondlook.audit;

import java.nio.charset.StandardCharsets;
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
import secondlook.trail.Hashes;

/**
 * Appends to the trail by plain JDBC in the transaction of its connection. Whoever comes second waits at the head's row
 * until the first transaction has ended: numbers have no gap, times never go back.
 */
final class TrailWriter {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Clock clock;

    TrailWriter(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** An entry with the place that the chain gave it. */
    private record Placed(SealedEntry entry, Head head, String text, byte[] leaf) {

        static Placed after(Head head, SealedEntry entry, Instant now) {
            Instant at = entry.after(head.at(), now);
            String text = entry.at(head.entries() + 1, at).text();
            byte[] leaf = Hashes.leaf(text.getBytes(StandardCharsets.UTF_8));
            return new Placed(entry, new Head(head.entries() + 1, Hashes.node(head.chain(), leaf), at), text, leaf);
        }
    }

    /** Appends in order and answers with the new head. */
    Head append(List<SealedEntry> entries) throws SQLException {
        Head head = lock();
        Instant now = clock.instant();
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Placed> placed = new ArrayList<>();
            for (SealedEntry entry : entries.subList(from, Math.min(entries.size(), from + BATCH))) {
                Placed next = Placed.after(head, entry, now);
                placed.add(next);
                head = next.head();
            }
            insert(placed);
        }
        if (!entries.isEmpty()) {
            move(head);
        }
        return head;
    }

    private void insert(List<Placed> placed) throws SQLException {
        try (PreparedStatement hashes = connection.prepareStatement("insert into audit_entry (sequence_number,"
                + " leaf_hash, chain_hash) values (?, ?, ?)");
                PreparedStatement payload = connection.prepareStatement("insert into audit_payload (sequence_number,"
                        + " occurred_at, act, outcome, leaf, sealed) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement key = connection.prepareStatement("insert into audit_key (sequence_number, wrapped,"
                        + " account_index, case_index) values (?, ?, ?, ?)")) {
            for (Placed next : placed) {
                long sequence = next.head().entries();
                hashes.setLong(1, sequence);
                hashes.setBytes(2, next.leaf());
                hashes.setBytes(3, next.head().chain());
                hashes.addBatch();
                payload.setLong(1, sequence);
                payload.setObject(2, stored(next.head().at()));
                payload.setString(3, next.entry().line().act());
                payload.setString(4, next.entry().line().outcome().name());
                payload.setString(5, next.text());
                payload.setBytes(6, next.entry().sealed());
                payload.addBatch();
                key.setLong(1, sequence);
                key.setString(2, next.entry().wrapped());
                key.setBytes(3, next.entry().accountIndex());
                key.setBytes(4, next.entry().caseIndex());
                key.addBatch();
            }
            hashes.executeBatch();
            payload.executeBatch();
            key.executeBatch();
        }
    }

    private void move(Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update audit_head set entries = ?, chain_hash = ?, occurred_at = ? where id = 1")) {
            update.setLong(1, head.entries());
            update.setBytes(2, head.chain());
            update.setObject(3, stored(head.at()));
            if (update.executeUpdate() != 1) {
                throw new SQLException("The head of the audit trail is missing");
            }
        }
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
