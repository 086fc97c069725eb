package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import secondlook.policy.AuditLimits;
import secondlook.trail.Erasure;
import secondlook.trail.Note;
import secondlook.trail.SignerKey;

/**
 * Erases persons out of entries (307.5-7.9): what a decision covers is stated first, by the account of the acts; then
 * it is signed for the verifiers; then the keys of their personal parts go, by the owner of the schema, because the
 * other may delete none. Entry, hash and chain stay. What a stopped server left, the next one finishes.
 */
final class ErasedRows {

    private static final String COVERED = " from audit_key k join audit_payload p on p.sequence_number ="
            + " k.sequence_number where p.occurred_at < ? and (k.sequence_number = ? or k.account_index = ?)"
            + " and not exists (select 1 from audit_erasure e where e.sequence_number = k.sequence_number)";
    private static final String LEFT = " from audit_key where exists (select 1 from audit_erasure e"
            + " where e.sequence_number = audit_key.sequence_number";

    private static final String REFERENCE = "erasure ";

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
        return REFERENCE + order;
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

    /**
     * Signs what confirmed orders erase that have no signed statement yet, whenever they were decided; before the keys
     * go, so that no export is without one.
     */
    void sign(SignerKey signer, Instant now) throws SQLException {
        List<Long> orders = numbers("select order_id from audit_erasure_decision d where d.confirmed and not exists"
                + " (select 1 from audit_erasure_statement s where s.order_id = d.order_id) order by order_id", null);
        for (long order : orders) {
            List<Long> entries = numbers("select sequence_number from audit_erasure where reason = ?"
                    + " order by sequence_number", reference(order));
            String text = Erasure.of(signer.verifier().name(), order, entries, now.truncatedTo(ChronoUnit.MICROS))
                    .text();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit_erasure_statement (order_id, note, signed_at) values (?, ?, ?)")) {
                insert.setLong(1, order);
                insert.setString(2, Note.signed(text, signer).toString());
                insert.setObject(3, TrailWriter.stored(now));
                insert.executeUpdate();
            } catch (SQLException e) {
                if (numbers("select order_id from audit_erasure_statement where order_id = " + order, null).isEmpty()) {
                    throw e;
                }
            }
        }
    }

    private List<Long> numbers(String sql, String of) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (of != null) {
                query.setString(1, of);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Long> numbers = new ArrayList<>();
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
                return numbers;
            }
        }
    }

    /** Destroys the keys of what was stated; on a connection of the owner. */
    int finish() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            return delete.executeUpdate("delete" + LEFT + " and exists (select 1 from audit_erasure_statement s"
                    + " where concat('" + REFERENCE + "', s.order_id) = e.reason))");
        }
    }
}
