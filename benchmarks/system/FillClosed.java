import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Copies one closed request of a stopped demonstration many times, so that pages can be measured against a full database.
 * For measuring only; a real request never comes into being by SQL. Usage: java FillClosed.java DATA_FOLDER COUNT
 */
public class FillClosed {

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]).toAbsolutePath();
        String password = Files.readString(data.resolve("secrets/config/secondlook.db.owner.password")).strip();
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data + "/db/secondlook;CIPHER=AES",
                "secondlook", password); Statement sql = database.createStatement()) {
            long from = number(sql, "select min(id) from lead_request where state = 'CLOSED'");
            long last = number(sql, "select max(id) from lead_request");
            copy(sql, "lead_request", Map.of("ID", "next value for lead_request_seq", "PUBLIC_ID",
                    "cast(random_uuid() as varchar)", "IDEMPOTENCY_KEY", "null",
                    "RECEIVED_AT", "dateadd(minute, -n.x, s.received_at)"),
                    "system_range(1, " + Integer.parseInt(args[1]) + ") n where s.id = " + from);
            String copies = "lead_request n where s.request_id = " + from + " and n.id > " + last;
            copy(sql, "probe", Map.of("REQUEST_ID", "n.id"), copies);
            copy(sql, "request_event", Map.of("ID", "next value for request_event_seq", "REQUEST_ID", "n.id"), copies);
            System.out.println("closed requests: " + number(sql, "select count(*) from lead_request where state = 'CLOSED'"));
            sql.execute("analyze");
        }
    }

    private static void copy(Statement sql, String table, Map<String, String> changed, String source) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var rows = sql.executeQuery("select column_name from information_schema.columns where table_name = upper('"
                + table + "') order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        sql.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select " + columns.stream()
                .map(column -> changed.getOrDefault(column, "s." + column)).collect(Collectors.joining(", "))
                + " from " + table + " s, " + source);
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
