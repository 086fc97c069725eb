package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Stores entries on any database, table by table; the head has to be locked. */
final class TrailTables {

    private final Connection connection;

    TrailTables(Connection connection) {
        this.connection = connection;
    }

    void append(List<PlacedEntry> placed) throws SQLException {
        try (PreparedStatement hashes = connection.prepareStatement("insert into audit_entry (sequence_number,"
                + " leaf_hash, chain_hash) values (?, ?, ?)");
                PreparedStatement payload = connection.prepareStatement("insert into audit_payload (sequence_number,"
                        + " occurred_at, act, outcome, leaf, sealed) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement key = connection.prepareStatement("insert into audit_key (sequence_number, wrapped,"
                        + " account_index, case_index) values (?, ?, ?, ?)")) {
            for (PlacedEntry next : placed) {
                long sequence = next.head().entries();
                hashes.setLong(1, sequence);
                hashes.setBytes(2, next.leaf());
                hashes.setBytes(3, next.head().chain());
                hashes.addBatch();
                payload.setLong(1, sequence);
                payload.setObject(2, TrailWriter.stored(next.head().at()));
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
        move(placed.get(placed.size() - 1).head());
    }

    private void move(Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update audit_head set entries = ?, chain_hash = ?, occurred_at = ? where id = 1")) {
            update.setLong(1, head.entries());
            update.setBytes(2, head.chain());
            update.setObject(3, TrailWriter.stored(head.at()));
            if (update.executeUpdate() != 1) {
                throw new SQLException("The head of the audit trail is missing");
            }
        }
    }
}
