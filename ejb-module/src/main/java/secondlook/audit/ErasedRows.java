package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import secondlook.policy.AuditLimits;

/**
 * Erases persons out of entries (307.5-7.9): what a decision covers is stated first, by the account of the acts; then
 * the keys of their personal parts go, by the owner of the schema, because the other may delete none. Entry, hash and
 * chain stay. What a stopped server left, the next one finishes.
 */
final class ErasedRows {

    private static final String COVERED = " from audit_key k join audit_payload p on p.sequence_number ="
            + " k.sequence_number where p.occurred_at < ? and (k.sequence_number = ? or k.account_index = ?)"
            + " and not exists (select 1 from audit_erasure e where e.sequence_number = k.sequence_number)";
    private static final String LEFT = " from audit_key where exists (select 1 from audit_erasure e"
            + " where e.sequence_number = audit_key.sequence_number";

    private final Connection connection;

    ErasedRows(Connection connection) {
        this.connection = connection;
    }

    /** How many entries older than the year, whose person is still there, an order would cover now. */
    long covered(Long entry, byte[] accountIndex, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*)" + COVERED)) {
            which(query, 1, entry, accountIndex, now);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** States that they go; answers how many. */
    int state(ErasureOrder order, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_erasure (sequence_number,"
                + " reason, ordered_at) select k.sequence_number, cast(? as varchar(2000)),"
                + " cast(? as timestamp with time zone)" + COVERED)) {
            insert.setString(1, reference(order.id()));
            insert.setObject(2, TrailWriter.stored(now));
            which(insert, 3, order.entry(), order.accountIndex(), now);
            return insert.executeUpdate();
        }
    }

    private static void which(PreparedStatement statement, int from, Long entry, byte[] accountIndex, Instant now)
            throws SQLException {
        statement.setObject(from, TrailWriter.stored(now.minus(AuditLimits.LEAST, ChronoUnit.DAYS)));
        statement.setLong(from + 1, entry == null ? 0 : entry);
        statement.setBytes(from + 2, accountIndex == null ? new byte[0] : accountIndex);
    }

    private static String reference(long order) {
        return "erasure " + order;
    }

    /** Entries of an order whose key is still there. */
    long left(long order) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*)" + LEFT + " and e.reason = ?)")) {
            query.setString(1, reference(order));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Destroys the keys of what was stated; on a connection of the owner. */
    int finish() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            return delete.executeUpdate("delete" + LEFT + ")");
        }
    }
}
