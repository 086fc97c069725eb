package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes the entries of a trail from before it had proofs into the new form, in batches, once: what an earlier attempt
 * carried over stays. An entry then tells how many there were and the hash of the last. The old tables, which hold
 * everybody's acts in clear, go; those of a chain that did not hold stay as evidence.
 */
final class CarryOver {

    private static final int BATCH = 500;
    private static final String OLD = "select sequence_number, occurred_at, account, name, unit, role_name, agency_id,"
            + " case_number, justification, act, clause, object_name, object_hash, outcome, detail, address,"
            + " workstation, correlation_id, previous_hash, hash from audit_entry_before where sequence_number > ?"
            + " order by sequence_number fetch first " + BATCH + " rows only";

    private final DataSource owner;
    private final PersonalPart personal;
    private final Clock clock;

    CarryOver(DataSource owner, PersonalPart personal, Clock clock) {
        this.owner = owner;
        this.personal = personal;
        this.clock = clock;
    }

    private record Found(long entries, String lastHash, String damage) {

        String inWords() {
            return entries + " entries carried over from the chain before, hash of the last " + lastHash + ". "
                    + (damage == null ? "Every one of them held." : damage + " The old tables stay.");
        }
    }

    void run() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (!waiting(connection)) {
                return;
            }
            Found found = verify(connection);
            connection.setAutoCommit(false);
            boolean more = found.entries() > 0;
            while (more) {
                more = carry(connection, found);
                connection.commit();
            }
            connection.setAutoCommit(true);
            if (found.damage() == null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop table if exists audit_entry_before");
                    statement.execute("drop table if exists audit_head_before");
                }
            }
        }
    }

    private static boolean waiting(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from information_schema.tables"
                + " where lower(table_name) = 'audit_entry_before' and table_schema = ?")) {
            query.setString(1, connection.getSchema());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getInt(1) > 0;
            }
        }
    }

    private static Found verify(Connection connection) throws SQLException {
        long entries = 0;
        long last = 0;
        String hash = EntryBefore.NONE;
        String damage = null;
        List<EntryBefore> page = after(connection, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            for (EntryBefore entry : page) {
                if (damage == null && !entry.follows(last, hash)) {
                    damage = "Entry " + entry.line().sequence() + " of it does not hold: it was changed, or those"
                            + " before it were.";
                }
                last = entry.line().sequence();
                hash = entry.line().hash();
                entries++;
            }
            page = after(connection, last);
        }
        if (damage == null && !isHead(connection, last, hash)) {
            damage = "Its end was cut off: the head does not stand at entry " + last + ".";
        }
        return new Found(entries, hash, damage);
    }

    private static boolean isHead(Connection connection, long last, String hash) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select sequence_number, hash from audit_head_before")) {
            return row.next() && row.getLong(1) == last && row.getString(2).equals(hash);
        }
    }

    /** The next batch under the head's lock, so that two servers share the work; false when there is none left. */
    private boolean carry(Connection connection, Found found) throws SQLException {
        TrailWriter writer = new TrailWriter(connection, clock);
        long done = writer.lock().entries();
        if (done > found.entries()) {
            return false;
        }
        if (done == found.entries()) {
            writer.append(List.of(personal.seal(record(found))));
            return false;
        }
        List<SealedEntry> batch = new ArrayList<>();
        for (EntryBefore entry : after(connection, numberAt(connection, done))) {
            batch.add(personal.seal(entry.carried()));
        }
        writer.append(batch);
        return true;
    }

    private static AuditLine record(Found found) {
        return new AuditLine(0, null, "system:second-look", "Second Look", "System", "SYSTEM", null, null, null,
                "CarryOver.run", null, "audit trail", found.lastHash(),
                found.damage() == null ? Outcome.ALLOWED : Outcome.FAILED, found.inWords(), null, null, null, null);
    }

    /** Number of the old entry after so many; they are the same unless the old chain has gaps. */
    private static long numberAt(Connection connection, long done) throws SQLException {
        if (done == 0) {
            return Long.MIN_VALUE;
        }
        try (PreparedStatement query = connection.prepareStatement("select sequence_number from audit_entry_before"
                + " order by sequence_number offset " + (done - 1) + " rows fetch next 1 rows only");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<EntryBefore> after(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OLD)) {
            query.setLong(1, sequence);
            try (ResultSet row = query.executeQuery()) {
                List<EntryBefore> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        }
    }

    private static EntryBefore entry(ResultSet row) throws SQLException {
        return new EntryBefore(new AuditLine(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                row.getString(8), row.getString(9), row.getString(10), row.getString(11), row.getString(12),
                row.getString(13), Outcome.valueOf(row.getString(14)), row.getString(15), row.getString(16),
                row.getString(17), row.getString(18), row.getString(20)), row.getString(19));
    }
}
