package secondlook.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;

/**
 * H2's half of what the database refuses on the audit trail (307.5-7.4, 7.9): payload and keys go only where a stored
 * statement covers them, a statement covers only what is older than a year, and the head only moves forward. PostgreSQL
 * has functions for the same. H2 loads it by name: never rename it. The columns are told by their order in the table.
 */
public final class TrailGuard implements Trigger {

    private static final String YOUNGEST = "select max(occurred_at), dateadd('DAY', -365, current_timestamp)"
            + " from audit_payload where sequence_number between ? and ?";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before,
                     int type) {
        table = tableName.toLowerCase(Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] old, Object[] next) throws SQLException {
        boolean holds = switch (table) {
            case "audit_head" -> next != null && forward(old, next);
            case "audit_key" -> next == null ? covered(connection, old[0]) || erased(connection, old[0])
                    : onlyRewrapped(old, next);
            case "audit_payload" -> next == null && covered(connection, old[0]);
            case "audit_retirement" -> old(connection, next[0], next[1]);
            default -> old(connection, next[0], next[0]);
        };
        if (!holds) {
            throw new SQLException("Table " + table + " keeps what no stored statement covers: a change is refused",
                    AppendOnly.SQL_STATE);
        }
    }

    private static boolean forward(Object[] old, Object[] next) {
        return old[0].equals(next[0]) && ((Number) next[1]).longValue() > ((Number) old[1]).longValue()
                && !((OffsetDateTime) next[3]).isBefore((OffsetDateTime) old[3]);
    }

    /** Under a new key-encryption key the wrapped key changes and nothing else. */
    private static boolean onlyRewrapped(Object[] old, Object[] next) {
        return Objects.equals(old[0], next[0]) && Arrays.equals((byte[]) old[2], (byte[]) next[2])
                && Arrays.equals((byte[]) old[3], (byte[]) next[3]);
    }

    private static boolean covered(Connection connection, Object sequence) throws SQLException {
        return exists(connection, "select 1 from audit_retirement where ? between first_entry and last_entry",
                sequence);
    }

    private static boolean erased(Connection connection, Object sequence) throws SQLException {
        return exists(connection, "select 1 from audit_erasure where sequence_number = ?", sequence);
    }

    private static boolean exists(Connection connection, String sql, Object sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, sequence);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether the entries are there and older than the year that an audit trail is kept at least. */
    private static boolean old(Connection connection, Object first, Object last) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(YOUNGEST)) {
            query.setObject(1, first);
            query.setObject(2, last);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                OffsetDateTime youngest = row.getObject(1, OffsetDateTime.class);
                return youngest != null && youngest.isBefore(row.getObject(2, OffsetDateTime.class));
            }
        }
    }
}
