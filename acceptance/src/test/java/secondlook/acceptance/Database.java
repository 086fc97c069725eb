package secondlook.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The database of a server under test: one of its own on the PostgreSQL that {@code scripts/postgres-for-tests} has
 * started, with an owner and the limited account of the acts, as docs/operations.md has it; or none, which is H2.
 */
final class Database {

    private static final String PREFIX = "export ";

    private Database() {
    }

    /** Whether there is a PostgreSQL to test with. */
    static boolean isThere() {
        return System.getenv("SECONDLOOK_TEST_PG_URL") != null;
    }

    /** What a system started by {@code run} is told: nothing, unless all are to be tested on PostgreSQL. */
    static Map<String, String> ofSystem() {
        return "postgres".equals(System.getenv("SECONDLOOK_IT_DATABASE")) ? made() : Map.of();
    }

    /** The environment of a server on an empty database. */
    static Map<String, String> made() {
        return Shell.run(Duration.ofMinutes(1), Map.of(),
                        List.of(Shell.repository().resolve("scripts/postgres-for-tests").toString(), "database"))
                .lines().filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()).split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }
}
