package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import secondlook.policy.AuditLimits;
import secondlook.policy.AuditPolicy;
import secondlook.trail.Levels;
import secondlook.trail.Note;
import secondlook.trail.Retirement;
import secondlook.trail.SignerKey;
import secondlook.trail.Tree;

/**
 * Takes the content of entries past their term off the trail (307.5-7.9), the oldest first and a bounded number at a
 * time. A signed statement says first which ones, with the root over their leaf hashes; then the rows go, by the owner
 * of the schema, because the account of the acts may delete none. What a stopped server left, the next one finishes.
 */
final class RetiredRows {

    /** Entries that one statement covers at most. */
    static final int MOST = 10_000;

    private final Connection connection;

    RetiredRows(Connection connection) {
        this.connection = connection;
    }

    /** Entries whose content goes together. */
    record Due(long first, long last) {
    }

    /** The oldest entries whose term is over; nothing when there are none. */
    Optional<Due> due(AuditLimits limits, Instant now) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select min(sequence_number), min(occurred_at) from audit_payload"
                        + " where sequence_number = (select min(sequence_number) from audit_payload"
                        + " where sequence_number > (select coalesce(max(last_entry), 0) from audit_retirement))")) {
            row.next();
            long first = row.getLong(1);
            if (first == 0 || !AuditPolicy.retire(row.getTimestamp(2).toInstant(), now, limits).allowed()) {
                return Optional.empty();
            }
            long young = TrailSearch.firstAt(connection, now.minus(limits.daysKept(), ChronoUnit.DAYS));
            return Optional.of(new Due(first, Math.min(young - 1, first + MOST - 1)));
        }
    }

    /** Stores the statement; the rows may go once it is committed. */
    void state(Due due, SignerKey signer, Instant now) throws SQLException {
        Levels leaves = new Levels();
        try (PreparedStatement query = connection.prepareStatement("select leaf_hash from audit_entry"
                + " where sequence_number between ? and ? order by sequence_number")) {
            query.setLong(1, due.first());
            query.setLong(2, due.last());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    leaves.add(row.getBytes(1));
                }
            }
        }
        String text = new Retirement(signer.verifier().name(), due.first(), due.last(),
                now.truncatedTo(ChronoUnit.MICROS), new Tree(leaves).root(leaves.size())).text();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_retirement (first_entry, last_entry, note) values (?, ?, ?)")) {
            insert.setLong(1, due.first());
            insert.setLong(2, due.last());
            insert.setString(3, Note.signed(text, signer).toString());
            insert.executeUpdate();
        }
    }

    /** Deletes what stored statements cover; on a connection of the owner. */
    int finish() throws SQLException {
        int gone = 0;
        for (String table : new String[] {"audit_key", "audit_payload"}) {
            try (Statement delete = connection.createStatement()) {
                gone += delete.executeUpdate("delete from " + table + " where sequence_number <="
                        + " (select max(last_entry) from audit_retirement) and exists (select 1 from audit_retirement r"
                        + " where sequence_number between r.first_entry and r.last_entry)");
            }
        }
        return gone;
    }
}
