package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import secondlook.trail.Entry;
import secondlook.trail.ExportRow;

/** The entries of an export in the order of their numbers, a page in memory at a time; retired ones by their hash. */
final class ExportRows implements Iterator<ExportRow> {

    private static final int PAGE = 500;
    private static final String ROWS = "select e.sequence_number, e.leaf_hash, p.leaf, p.sealed, k.wrapped"
            + " from audit_entry e left join audit_payload p on p.sequence_number = e.sequence_number"
            + " left join audit_key k on k.sequence_number = e.sequence_number"
            + " where e.sequence_number > ? and e.sequence_number <= ?";

    private final Connection connection;
    private final PersonalPart personal;
    private final TrailFilter filter;
    private final long last;
    private final Deque<ExportRow> page = new ArrayDeque<>();
    private long done;
    private boolean ended;

    ExportRows(Connection connection, PersonalPart personal, TrailFilter filter, long last) {
        this.connection = connection;
        this.personal = personal;
        this.filter = filter;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            try {
                read();
            } catch (SQLException e) {
                throw new IllegalStateException("The audit trail cannot be read to its end; the export is not whole",
                        e);
            }
        }
        return !page.isEmpty();
    }

    @Override
    public ExportRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.poll();
    }

    private void read() throws SQLException {
        List<Object> values = filter.values();
        try (PreparedStatement query = connection.prepareStatement(ROWS + filter.and()
                + " order by e.sequence_number fetch first " + PAGE + " rows only")) {
            query.setLong(1, done);
            query.setLong(2, last);
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 3, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(row(row));
                    done = row.getLong(1);
                }
            }
        }
        ended = page.size() < PAGE;
    }

    private ExportRow row(ResultSet row) throws SQLException {
        String entry = row.getString(3);
        String wrapped = row.getString(5);
        if (entry == null || wrapped == null) {
            return new ExportRow(row.getLong(1), row.getBytes(2), entry, null, null);
        }
        PersonalPart.Opened who = personal.open(Entry.parse(entry).personal(), row.getBytes(4), wrapped);
        return new ExportRow(row.getLong(1), row.getBytes(2), entry, who.salt(), who.text());
    }
}
