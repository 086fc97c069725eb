package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows of the trail by plain JDBC, so that the verifier needs neither the server nor the persistence layer. */
final class TrailTable {

    static final String COLUMNS = "sequence_number, occurred_at, account, name, unit, role_name, agency_id,"
            + " case_number, justification, act, clause, object_name, object_hash, outcome, detail, address,"
            + " workstation, correlation_id, previous_hash, hash";
    private static final int PAGE = 500;
    private static final String INSERT = "insert into audit_entry (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    TrailTable(Connection connection) {
        this.connection = connection;
    }

    /** Appends in order; whoever comes second waits at the head's row until this transaction has ended. */
    void append(List<AuditLine> entries) throws SQLException {
        Head head = head(" for update");
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditLine entry : entries) {
                AuditLine sealed = entry.after(head);
                insert(insert, sealed);
                head = new Head(sealed.sequence(), sealed.hash());
            }
        }
        move(head);
    }

    private static void insert(PreparedStatement insert, AuditLine entry) throws SQLException {
        int column = 1;
        for (Object part : entry.parts()) {
            insert.setObject(column++, stored(part));
        }
        insert.setString(column, entry.hash());
        insert.executeUpdate();
    }

    private static Object stored(Object part) {
        if (part instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        return part instanceof Outcome outcome ? outcome.name() : part;
    }

    Head head() throws SQLException {
        return head("");
    }

    private Head head(String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select sequence_number, hash from audit_head where id = 1" + lock);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The head of the audit trail is missing");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private void move(Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update audit_head set sequence_number = ?, hash = ? where id = 1")) {
            update.setLong(1, head.sequence());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    /** The next entries in order, empty at the end. */
    List<AuditLine> after(long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS
                + " from audit_entry where sequence_number > ? order by sequence_number fetch first " + PAGE
                + " rows only")) {
            query.setLong(1, sequence);
            return read(query);
        }
    }

    static List<AuditLine> read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<AuditLine> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private static AuditLine entry(ResultSet row) throws SQLException {
        return new AuditLine(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13),
                Outcome.valueOf(row.getString(14)), row.getString(15), row.getString(16), row.getString(17),
                row.getString(18), row.getString(19), row.getString(20));
    }

    /**
     * Checks every entry against its own hash, its predecessor and the head. Entries may be added meanwhile: the head
     * is read before the page that turns out empty, so that everything up to it has been seen.
     */
    Verification verify() throws SQLException {
        ChainVerifier verifier = new ChainVerifier();
        Head head = head();
        List<AuditLine> page = after(Long.MIN_VALUE);
        while (!page.isEmpty() && verifier.holds()) {
            page.forEach(verifier::accept);
            head = head();
            page = after(verifier.last());
        }
        return verifier.finish(head);
    }
}
