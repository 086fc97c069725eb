package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.shared.Page;

/** Finds entries for the readers of the trail, newest first. */
final class TrailSearch {

    private static final int MOST = 500;
    private static final List<String> TEXTS = List.of("name", "unit", "act", "clause", "object_name", "detail",
            "case_number", "justification", "account");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final AuditQuery query;

    TrailSearch(AuditQuery query) {
        this.query = query;
        text(query.text());
        equal("account", query.account());
        equal("case_number", query.caseNumber());
        equal("outcome", query.outcome() == null ? null : query.outcome().name());
        if (query.from() != null) {
            add("occurred_at >= ?", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            add("occurred_at < ?", query.to().atOffset(ZoneOffset.UTC));
        }
    }

    private void text(String text) {
        if (text != null && !text.isBlank()) {
            String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%")
                    .replace("_", "!_") + "%";
            conditions.add("(" + String.join(" or ", TEXTS.stream().map(c -> "lower(" + c + ") like ? escape '!'")
                    .toList()) + ")");
            TEXTS.forEach(c -> values.add(pattern));
        }
    }

    private void equal(String column, String value) {
        if (value != null && !value.isBlank()) {
            add(column + " = ?", value.strip());
        }
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    Page<AuditLine> in(Connection connection) throws SQLException {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        long total;
        try (PreparedStatement count = prepare(connection, "select count(*) from audit_entry" + where);
                ResultSet row = count.executeQuery()) {
            row.next();
            total = row.getLong(1);
        }
        int rows = Math.min(MOST, Math.max(1, query.count()));
        try (PreparedStatement page = prepare(connection, "select " + TrailTable.COLUMNS + " from audit_entry" + where
                + " order by sequence_number desc offset " + Math.max(0, query.first()) + " rows fetch next " + rows
                + " rows only")) {
            return new Page<>(TrailTable.read(page), total);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
