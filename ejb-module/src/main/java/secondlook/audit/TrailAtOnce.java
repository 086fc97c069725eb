package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stores entries on PostgreSQL: the head moves and the rows of three tables come in one statement, so that the head
 * stays locked for one round trip and the commit. Nothing is stored unless the head stands right before the first.
 */
final class TrailAtOnce {

    /** Where the values of the entries begin, after those of the head. */
    private static final int FIRST = 6;

    private static final List<Column> COLUMNS = List.of(
            new Column("sequence_number", "bigint", next -> next.head().entries()),
            new Column("leaf_hash", "bytea", PlacedEntry::leaf),
            new Column("chain_hash", "bytea", next -> next.head().chain()),
            new Column("occurred_at", "timestamptz", next -> TrailWriter.stored(next.head().at())),
            new Column("act", "text", next -> next.entry().line().act()),
            new Column("outcome", "text", next -> next.entry().line().outcome().name()),
            new Column("leaf", "text", PlacedEntry::text),
            new Column("sealed", "bytea", next -> next.entry().sealed()),
            new Column("wrapped", "text", next -> next.entry().wrapped()),
            new Column("account_index", "bytea", next -> next.entry().accountIndex()),
            new Column("case_index", "bytea", next -> next.entry().caseIndex()));

    private static final String ONE = statement("select "
            + each(column -> "?::" + column.type() + " as " + column.name()) + " from moved");

    private static final String MANY = statement("select * from unnest(" + each(column -> "?::" + column.type() + "[]")
            + ") as rows (" + each(Column::name) + ") where exists (select from moved)");

    private final Connection connection;

    TrailAtOnce(Connection connection) {
        this.connection = connection;
    }

    private record Column(String name, String type, Function<PlacedEntry, Object> value) {

        /** Text where the driver has no binary form of an array. */
        Object[] of(List<PlacedEntry> placed) {
            return switch (type) {
                case "bytea" -> placed.stream().map(value).toArray(byte[][]::new);
                case "bigint" -> placed.stream().map(value).toArray(Long[]::new);
                default -> placed.stream().map(value).map(Object::toString).toArray(String[]::new);
            };
        }
    }

    private static String each(Function<Column, String> form) {
        return COLUMNS.stream().map(form).collect(Collectors.joining(", "));
    }

    private static String statement(String placed) {
        return "with moved as (update audit_head set entries = ?, chain_hash = ?, occurred_at = ?"
                + " where id = 1 and entries = ? and chain_hash = ? returning id), placed as materialized (" + placed
                + "), entry as (insert into audit_entry (sequence_number, leaf_hash, chain_hash)"
                + " select sequence_number, leaf_hash, chain_hash from placed),"
                + " payload as (insert into audit_payload (sequence_number, occurred_at, act, outcome, leaf, sealed)"
                + " select sequence_number, occurred_at, act, outcome, leaf, sealed from placed),"
                + " key as (insert into audit_key (sequence_number, wrapped, account_index, case_index)"
                + " select sequence_number, wrapped, account_index, case_index from placed)"
                + " select count(*) from moved";
    }

    /** Waits for whoever has moved the head; false, and nothing is stored, when it does not stand there then. */
    boolean append(Head before, List<PlacedEntry> placed) throws SQLException {
        boolean one = placed.size() == 1;
        try (PreparedStatement statement = connection.prepareStatement(one ? ONE : MANY)) {
            Head after = placed.get(placed.size() - 1).head();
            statement.setLong(1, after.entries());
            statement.setBytes(2, after.chain());
            statement.setObject(3, TrailWriter.stored(after.at()));
            statement.setLong(4, before.entries());
            statement.setBytes(5, before.chain());
            for (int i = 0; i < COLUMNS.size(); i++) {
                Column column = COLUMNS.get(i);
                if (one) {
                    set(statement, FIRST + i, column.value().apply(placed.get(0)));
                } else {
                    statement.setArray(FIRST + i, connection.createArrayOf(column.type(), column.of(placed)));
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof OffsetDateTime time) {
            statement.setObject(at, time);
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else {
            statement.setBytes(at, (byte[]) value);
        }
    }
}
