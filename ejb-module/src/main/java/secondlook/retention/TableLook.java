package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import secondlook.shared.Erased;
import secondlook.shared.Sealed;
import secondlook.shared.SealedTable;
import secondlook.shared.Sha256;

/**
 * Reads every table of the database that can hold bytes, whatever it is meant for, and compares by hash: binary columns
 * as they are or as what they open to, long texts also as base 64 and hexadecimal. What is encrypted under a key that
 * is gone cannot be told from noise and is covered by the look for the object itself.
 */
@ApplicationScoped
class TableLook {

    private static final Set<Integer> BINARY = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);
    private static final Set<Integer> TEXT = Set.of(Types.CLOB, Types.VARCHAR, Types.LONGVARCHAR);
    /** Read by the objects' own keys beforehand: the same bytes there are somebody's who handed in the same still. */
    private static final Set<String> OWN = Set.of("probe_image", "search_template");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})+");
    /** Names of scripts; the account of the acts may not read it. */
    private static final String HISTORY = "flyway_schema_history";
    private static final int SHORTEST_TEXT = 100;
    private static final int FETCHED = 20;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    private record Column(String table, String name, boolean binary) {

        String quoted() {
            return '"' + name + '"';
        }
    }

    /** One line a column. The keys are the hashes of what must not be there. */
    List<Look> look(Map<String, Erased> sample) {
        Connection connection = em.unwrap(Connection.class);
        List<Look> looks = new ArrayList<>();
        try {
            for (Column column : columns(connection)) {
                looks.add(read(connection, column, sample));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The database could not be read for the audit", e);
        }
        return looks;
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = meta.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (found.next()) {
                int type = found.getInt("DATA_TYPE");
                boolean longText = found.getInt("COLUMN_SIZE") > SHORTEST_TEXT;
                Column column = new Column(found.getString("TABLE_NAME"), found.getString("COLUMN_NAME"),
                        BINARY.contains(type));
                boolean plain = NAME.matcher(column.table()).matches() && NAME.matcher(column.name()).matches()
                        && !HISTORY.equalsIgnoreCase(column.table());
                if (plain && (column.binary() || TEXT.contains(type) && longText)) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** The names come from the database's own catalogue and are plain words; there are no values in the statement. */
    private static Look read(Connection connection, Column column, Map<String, Erased> sample)
            throws SQLException, IOException {
        Optional<SealedTable> sealed = SealedTable.of(column.table(), column.name());
        String beside = sealed.map(table -> ", wrapped_key, " + table.about()).orElse("");
        String sql = "select " + column.quoted() + beside + " from \"" + column.table() + "\" where " + (column.binary()
                ? column.quoted() + " is not null" : "length(" + column.quoted() + ") >= " + SHORTEST_TEXT);
        long items = 0;
        long bytes = 0;
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<byte[]> forms = sealed.isPresent() && rows.getString(2) != null ? opened(rows)
                            : forms(rows, column);
                    items++;
                    bytes += forms.get(0).length;
                    forms.stream().map(Sha256::of).filter(sample::containsKey).forEach(hash -> found.add(
                            column.table() + "." + column.name() + " holds " + name(sample.get(hash))));
                }
            }
        }
        String place = "Table " + column.table().toLowerCase(Locale.ROOT) + ", column "
                + column.name().toLowerCase(Locale.ROOT);
        return OWN.contains(column.table().toLowerCase(Locale.ROOT)) && !found.isEmpty()
                ? new Look(place + ": " + found.size() + " of the same bytes belong to another request", items, bytes,
                List.of()) : new Look(place, items, bytes, found);
    }

    /** Sealed bytes are compared as what they open to. */
    private static List<byte[]> opened(ResultSet row) throws SQLException {
        return List.of(Sealed.open(row.getBytes(1), row.getString(2), row.getString(3)));
    }

    private static List<byte[]> forms(ResultSet row, Column column) throws SQLException, IOException {
        if (column.binary()) {
            try (InputStream stream = row.getBinaryStream(1)) {
                return List.of(stream.readAllBytes());
            }
        }
        String text = row.getString(1);
        List<byte[]> forms = new ArrayList<>(List.of(text.getBytes(StandardCharsets.UTF_8)));
        if (HEX.matcher(text).matches()) {
            forms.add(HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT)));
        }
        if (BASE64.matcher(text).matches()) {
            decoded(text).ifPresent(forms::add);
        }
        return forms;
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String name(Erased erased) {
        return erased.kind().label() + ", key " + erased.key() + ", purged " + erased.at();
    }
}
