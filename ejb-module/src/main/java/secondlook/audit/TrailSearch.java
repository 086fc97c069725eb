package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds entries for the readers of the trail, newest first. Account and case are found by their blind indexes, the
 * period by the order of the entries; a text is looked for in entry after entry, opened one by one up to a bound.
 */
final class TrailSearch {

    /** Entries that a search for a text opens at most: some seconds. */
    static final int OPENED = 20_000;
    private static final int MOST = 500;

    private final AuditQuery query;
    private final PersonalPart personal;
    private final int bound;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    TrailSearch(AuditQuery query, PersonalPart personal, int bound) {
        this.query = query;
        this.personal = personal;
        this.bound = bound;
        if (given(query.account())) {
            add("k.account_index = ?", personal.accountIndex(query.account().strip()));
        }
        if (given(query.caseNumber())) {
            add("k.case_index = ?", personal.caseIndex(query.caseNumber().strip()));
        }
        if (query.outcome() != null) {
            add("p.outcome = ?", query.outcome().name());
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    AuditPage in(Connection connection) throws SQLException {
        if (query.from() != null) {
            add("p.sequence_number >= ?", firstAt(connection, query.from()));
        }
        if (query.to() != null) {
            add("p.sequence_number < ?", firstAt(connection, query.to()));
        }
        return given(query.text()) ? byText(connection) : byColumns(connection);
    }

    private int rows() {
        return Math.min(MOST, Math.max(1, query.count()));
    }

    private AuditPage byColumns(Connection connection) throws SQLException {
        long total;
        try (PreparedStatement count = prepare(connection, "select count(*) from audit_payload p left join audit_key k"
                + " on k.sequence_number = p.sequence_number" + where(), values);
                ResultSet row = count.executeQuery()) {
            row.next();
            total = row.getLong(1);
        }
        try (PreparedStatement page = prepare(connection, EntryReader.SELECT + where() + " order by p.sequence_number"
                + " desc offset " + Math.max(0, query.first()) + " rows fetch next " + rows() + " rows only", values)) {
            return new AuditPage(new EntryReader(personal).read(page), total, null);
        }
    }

    private AuditPage byText(Connection connection) throws SQLException {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        List<AuditLine> found = new ArrayList<>();
        add("p.sequence_number < ?", Long.MAX_VALUE);
        long opened = 0;
        long total = 0;
        List<AuditLine> page = next(connection);
        while (!page.isEmpty()) {
            for (AuditLine line : page) {
                if (contains(line, text)) {
                    if (total >= query.first() && found.size() < rows()) {
                        found.add(line);
                    }
                    total++;
                }
            }
            opened += page.size();
            long oldest = page.get(page.size() - 1).sequence();
            values.set(values.size() - 1, oldest);
            page = next(connection);
            if (opened >= bound && !page.isEmpty()) {
                return new AuditPage(found, total, oldest);
            }
        }
        return new AuditPage(found, total, null);
    }

    private List<AuditLine> next(Connection connection) throws SQLException {
        try (PreparedStatement page = prepare(connection, EntryReader.SELECT + where() + " order by p.sequence_number"
                + " desc fetch first " + Math.min(bound, MOST) + " rows only", values)) {
            return new EntryReader(personal).read(page);
        }
    }

    private static boolean contains(AuditLine line, String text) {
        return Stream.of(line.name(), line.unit(), line.act(), line.clause(), line.object(), line.detail(),
                line.caseNumber(), line.justification(), line.account()).filter(Objects::nonNull)
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    /** Number of the first entry at that moment or later, found by halving: times never go back. */
    static long firstAt(Connection connection, Instant moment) throws SQLException {
        long low;
        long high;
        try (PreparedStatement ends = connection.prepareStatement("select min(sequence_number), max(sequence_number)"
                + " from audit_payload"); ResultSet row = ends.executeQuery()) {
            row.next();
            low = row.getLong(1);
            high = row.getLong(2) + 1;
        }
        try (PreparedStatement at = connection.prepareStatement(
                "select occurred_at from audit_payload where sequence_number = ?")) {
            while (low < high) {
                long middle = (low + high) / 2;
                at.setLong(1, middle);
                try (ResultSet row = at.executeQuery()) {
                    boolean before = row.next() && row.getObject(1, OffsetDateTime.class).toInstant().isBefore(moment);
                    low = before ? middle + 1 : low;
                    high = before ? high : middle;
                }
            }
        }
        return low;
    }
}
