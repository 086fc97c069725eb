package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A point of the trail that was not known before it was reached.
 *
 * @param hash   64 hexadecimal digits over everything up to it
 * @param source what it is, in words
 */
public record TrailPoint(String hash, String source) {

    /** The chain's hash at the entry of that number; empty while there is none. */
    static Optional<TrailPoint> at(Connection connection, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select chain_hash from audit_entry where sequence_number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new TrailPoint(HexFormat.of().formatHex(row.getBytes(1)),
                        "chain of the audit trail at entry " + number)) : Optional.empty();
            }
        }
    }
}
