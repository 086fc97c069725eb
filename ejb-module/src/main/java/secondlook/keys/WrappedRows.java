package secondlook.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.shared.KeyVault;
import secondlook.shared.ObjectKey;
import secondlook.shared.SealedTable;

/**
 * One table with wrapped keys, read in the order of its primary key, a bounded batch at a time. A row that changed or
 * went since it was read is left as it is. The names are the product's own; no value stands in a statement.
 *
 * @param trail whether only the owner of the schema may change the table
 */
record WrappedRows(String table, List<String> key, String wrapped, boolean trail) {

    private static final String COLUMN = "wrapped_key";

    static final List<WrappedRows> ALL = all();

    private static List<WrappedRows> all() {
        List<WrappedRows> all = new ArrayList<>();
        for (SealedTable one : SealedTable.values()) {
            all.add(new WrappedRows(one.table(), one.key(), COLUMN, false));
        }
        all.add(new WrappedRows("account_factor", List.of("id"), COLUMN, false));
        all.add(new WrappedRows("token_signing_key", List.of("kid"), COLUMN, false));
        all.add(new WrappedRows("hook_secret", List.of("id"), COLUMN, false));
        all.add(new WrappedRows("audit_key", List.of("sequence_number"), "wrapped", true));
        all.add(new WrappedRows("audit_secret", List.of("name"), "wrapped", true));
        return Collections.unmodifiableList(all);
    }

    /** How many keys are wrapped with this key-encryption key. */
    long uses(Connection connection, String kek) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table + " where "
                + wrapped + " like ?")) {
            count.setString(1, kek + ":%");
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Wraps the next keys anew; answers with the last row looked at, null when there is none left. */
    List<Object> rewrap(Connection connection, KeyVault vault, List<Object> after, int most) throws SQLException {
        String current = vault.currentKek() + ":%";
        List<Object> last = null;
        try (PreparedStatement next = next(connection, wrapped, wrapped + " not like ?", after, most);
             PreparedStatement update = connection.prepareStatement("update " + table + " set " + wrapped
                     + " = ? where " + is(key) + " and " + wrapped + " = ?")) {
            next.setString(after == null ? 1 : key.size() + 1, current);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = key(row);
                    String before = row.getString(key.size() + 1);
                    update.setString(1, vault.rewrap(before));
                    set(update, 2, last);
                    update.setString(key.size() + 2, before);
                    update.addBatch();
                }
            }
            if (last != null) {
                update.executeBatch();
            }
        }
        return last;
    }

    /** Seals the next bytes that lie there in clear; answers like {@link #rewrap}. */
    static List<Object> seal(Connection connection, SealedTable sealed, KeyVault vault, List<Object> after, int most)
            throws SQLException {
        WrappedRows rows = new WrappedRows(sealed.table(), sealed.key(), COLUMN, false);
        List<Object> last = null;
        try (PreparedStatement next = rows.next(connection, sealed.bytes() + ", " + sealed.about(),
                COLUMN + " is null and " + sealed.bytes() + " is not null", after, most);
             PreparedStatement update = connection.prepareStatement("update " + rows.table + " set " + sealed.bytes()
                     + " = ?, " + COLUMN + " = ? where " + is(rows.key) + " and " + COLUMN + " is null and "
                     + sealed.bytes() + " is not null");
             ResultSet row = next.executeQuery()) {
            while (row.next()) {
                last = rows.key(row);
                ObjectKey key = vault.fresh();
                update.setBytes(1, key.seal(row.getBytes(rows.key.size() + 1), row.getString(rows.key.size() + 2)));
                update.setString(2, key.wrapped());
                rows.set(update, 3, last);
                update.executeUpdate();
            }
        }
        return last;
    }

    private PreparedStatement next(Connection connection, String what, String where, List<Object> after, int most)
            throws SQLException {
        String keys = String.join(", ", key);
        String from = after == null ? "" : "(" + keys + ") > (" + key.stream().map(k -> "?")
                .collect(Collectors.joining(", ")) + ") and ";
        PreparedStatement next = connection.prepareStatement("select " + keys + ", " + what + " from " + table
                + " where " + from + where + " order by " + keys + " fetch first " + most + " rows only");
        if (after != null) {
            set(next, 1, after);
        }
        return next;
    }

    private static String is(List<String> key) {
        return key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    private List<Object> key(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= key.size(); i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    private void set(PreparedStatement statement, int from, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i));
        }
    }
}
