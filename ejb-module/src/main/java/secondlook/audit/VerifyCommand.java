package secondlook.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import secondlook.trail.VerifierKey;

/**
 * The check of the trail in the database as a command, without the server:
 * {@code java -cp 'WEB-INF/lib/*' secondlook.audit.VerifyCommand} on the database that SECONDLOOK_DB_URL, _USER and
 * _PASSWORD name, H2 only while the server is stopped, with the public key in SECONDLOOK_TRAIL_VKEY. Exit code 0 when
 * every entry holds, 1 at the first that does not, 2 when the trail cannot be read. An export is verified by the module
 * {@code trail} alone.
 */
public final class VerifyCommand {

    private VerifyCommand() {
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        try {
            Verification found = database(environment);
            out.println(found.entries() + " entries hold. Hash of the last: " + found.headHash());
            if (found.firstBad() == null) {
                out.println("OK: " + found.finding());
                return 0;
            }
            out.println("BAD at entry " + found.firstBad() + ": " + found.finding());
            return 1;
        } catch (SQLException e) {
            out.println("The trail cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static Verification database(Map<String, String> environment) throws SQLException {
        String url = environment.get("SECONDLOOK_DB_URL");
        if (url == null) {
            throw new SQLException("name the database by SECONDLOOK_DB_URL");
        }
        try (Connection connection = DriverManager.getConnection(url, environment.get("SECONDLOOK_DB_USER"),
                environment.get("SECONDLOOK_DB_PASSWORD"))) {
            connection.setReadOnly(true);
            return new TrailVerifier(connection, key(environment)).verify();
        }
    }

    /** The public key of the trail: best from paper, and without one no signature is checked. */
    private static VerifierKey key(Map<String, String> environment) throws SQLException {
        String key = environment.get("SECONDLOOK_TRAIL_VKEY");
        try {
            return key == null || key.isBlank() ? null : VerifierKey.parse(key);
        } catch (IllegalArgumentException e) {
            throw new SQLException("SECONDLOOK_TRAIL_VKEY: " + e.getMessage(), e);
        }
    }
}
