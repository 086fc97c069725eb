import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dead server has left in its database: rows beside entries, and entries beside what was acknowledged. */
final class Records {

    private final String url;
    private final String user;
    private final String password;
    private final Path data;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> entries = new HashMap<>();

    /** On PostgreSQL where SECONDLOOK_DB_URL says so; else a copy of the H2 file, so that the server mends its own. */
    Records(Path data) throws IOException {
        this.data = data;
        if (System.getenv("SECONDLOOK_DB_URL") != null) {
            url = System.getenv("SECONDLOOK_DB_URL");
            user = System.getenv("SECONDLOOK_DB_OWNER_USER");
            password = System.getenv("SECONDLOOK_DB_OWNER_PASSWORD");
            return;
        }
        Path copy = data.resolveSibling("copy");
        Files.createDirectories(copy);
        Files.copy(data.resolve("db/secondlook.mv.db"), copy.resolve("secondlook.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(data.resolve("secrets/server.properties")));
        url = settings.getProperty("secondlook.db.owner.url").replace(data + "/db/", copy + "/");
        user = settings.getProperty("secondlook.db.owner.user");
        password = Files.readString(data.resolve("secrets/config/secondlook.db.owner.password")).strip();
    }

    /** What is wrong; empty when nothing is. */
    List<String> check(Acknowledged acknowledged) throws Exception {
        awaitTheirEnd();
        chain();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            readEntries(sql);
            Set<String> taken = requests(sql);
            same("workstation", "register", rows(sql, "select name, 1 from workstation where name like 'kill-%'"),
                    "WorkstationService.register ALLOWED workstation ", acknowledged);
            same("end of workstation", "end", rows(sql, "select w.name, 1 from workstation w join workstation_end e on"
                    + " e.workstation_id = w.id where w.name like 'kill-%'"),
                    "WorkstationService.end ALLOWED workstation ", acknowledged);
            same("refusal", "refuse", rows(sql, "select probe_sha256, count(*) from refusal where case_number like"
                    + " 'KILL-%' group by probe_sha256"), "IntakeService.submit DENIED sha256 ", acknowledged);
            acknowledged.of("submit").stream().filter(sha -> !taken.contains(sha))
                    .forEach(sha -> wrong.add("acknowledged request without a row: " + sha));
            acknowledgedState(sql, acknowledged);
        }
        if (entries.getOrDefault("AuditTrail.read ALLOWED", 0) < acknowledged.looks()) {
            wrong.add("looks at the trail without an entry: " + (acknowledged.looks()
                    - entries.getOrDefault("AuditTrail.read ALLOWED", 0)));
        }
        return wrong;
    }

    int trail() {
        return entries.getOrDefault("", 0);
    }

    /** PostgreSQL rolls back what a dead client left open, or ends what it was asked to commit, in its own time. */
    private void awaitTheirEnd() throws SQLException {
        if (!url.startsWith("jdbc:postgresql:")) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            while (rows(sql, "select 'others', count(*) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid() and backend_type = 'client backend'").get("others") > 0) {
                LockSupport.parkNanos(100_000_000L);
            }
        }
    }

    private void chain() throws IOException, InterruptedException {
        ProcessBuilder verifier = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-cp", System.getProperty("java.class.path"), "secondlook.audit.VerifyCommand")
                .redirectErrorStream(true);
        verifier.environment().putAll(Map.of("SECONDLOOK_DB_URL", url, "SECONDLOOK_DB_USER", user,
                "SECONDLOOK_DB_PASSWORD", password, "SECONDLOOK_TRAIL_VKEY",
                Files.readString(data.resolve("trail.vkey")).strip()));
        Process process = verifier.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            wrong.add("trail: " + said);
        }
    }

    /** Entries of the calls whose correlation id begins so, by act and outcome. */
    Map<String, Integer> byAct(String correlation) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement();
                var row = sql.executeQuery("select leaf from audit_payload")) {
            while (row.next()) {
                String leaf = row.getString(1);
                if (part(leaf, "correlation").startsWith(correlation)) {
                    found.merge(part(leaf, "act") + " " + part(leaf, "outcome"), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    private void readEntries(Statement sql) throws SQLException {
        try (var row = sql.executeQuery("select leaf from audit_payload")) {
            while (row.next()) {
                String leaf = row.getString(1);
                String act = part(leaf, "act") + " " + part(leaf, "outcome");
                entries.merge("", 1, Integer::sum);
                entries.merge(act, 1, Integer::sum);
                entries.merge(act + " " + part(leaf, "object"), 1, Integer::sum);
                entries.merge(act + " sha256 " + part(leaf, "objectHash"), 1, Integer::sum);
            }
        }
    }

    private static String part(String leaf, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(leaf);
        return found.find() ? found.group(1) : "";
    }

    /** Every request whole, with as many entries as it has lines in its time line; their SHA-256. */
    private Set<String> requests(Statement sql) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (var row = sql.executeQuery("select r.id, r.received_at, r.state, p.sha256,"
                + " (select count(*) from probe_image i where i.request_id = r.id and i.wrapped_key is not null),"
                + " (select count(*) from request_event e where e.request_id = r.id and e.text like 'Received%'),"
                + " (select count(*) from request_event e where e.request_id = r.id and e.text like 'Case status%'),"
                + " (select count(*) from request_event e where e.request_id = r.id and e.text like 'Withdrawn by%')"
                + " from lead_request r left join probe p on p.request_id = r.id where r.case_number like 'KILL-%'")) {
            while (row.next()) {
                String object = String.format("request SL-%d-%06d", row.getObject(2, java.time.OffsetDateTime.class)
                        .withOffsetSameInstant(java.time.ZoneOffset.UTC).getYear(), row.getLong(1));
                boolean withdrawn = "WITHDRAWN".equals(row.getString(3));
                taken.add(row.getString(4));
                equal(object + " photograph", withdrawn ? 0 : 1, row.getInt(5));
                equal(object + " received", 1, row.getInt(6));
                equal(object + " entry of submission", 1, entry("IntakeService.submit ALLOWED " + object));
                equal(object + " case status", entry("IntakeService.updateCaseStatus ALLOWED " + object),
                        row.getInt(7));
                equal(object + " withdrawal", withdrawn ? 1 : 0, row.getInt(8));
                equal(object + " entry of withdrawal", withdrawn ? 1 : 0,
                        entry("IntakeService.withdraw ALLOWED " + object));
            }
        }
        long entriesOfOurs = taken.stream().mapToLong(sha -> entry("IntakeService.submit ALLOWED sha256 " + sha)).sum();
        equal("entries of submissions", taken.size(), (int) entriesOfOurs);
        return taken;
    }

    private void acknowledgedState(Statement sql, Acknowledged acknowledged) throws SQLException {
        Map<String, Integer> withdrawn = rows(sql, "select public_id, 1 from lead_request where state = 'WITHDRAWN'");
        acknowledged.of("withdraw").stream().filter(id -> !withdrawn.containsKey(id))
                .forEach(id -> wrong.add("acknowledged withdrawal lost: " + id));
        Map<String, Integer> told = rows(sql, "select r.public_id, count(*) from lead_request r join request_event e on"
                + " e.request_id = r.id where e.text like 'Case status%' group by r.public_id");
        acknowledged.of("status").stream().filter(id -> !told.containsKey(id))
                .forEach(id -> wrong.add("acknowledged case status lost: " + id));
    }

    /** As many rows as entries, object by object, and all that were acknowledged among them. */
    private void same(String what, String kind, Map<String, Integer> rows, String act, Acknowledged acknowledged) {
        rows.forEach((name, count) -> equal(what + " " + name, entry(act + name), count));
        acknowledged.of(kind).stream().filter(name -> !rows.containsKey(name))
                .forEach(name -> wrong.add("acknowledged " + what + " without a row: " + name));
        if (act.endsWith("workstation ")) {
            equal("entries of " + what, (int) entries.keySet().stream().filter(entry -> entry.startsWith(act + "kill-"))
                    .count(), rows.size());
        }
    }

    private int entry(String key) {
        return entries.getOrDefault(key, 0);
    }

    private void equal(String what, int expected, int found) {
        if (expected != found) {
            wrong.add(what + ": " + found + " where " + expected + " should be");
        }
    }

    private static Map<String, Integer> rows(Statement sql, String query) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (var row = sql.executeQuery(query)) {
            while (row.next()) {
                found.put(row.getString(1), row.getInt(2));
            }
        }
        return found;
    }
}
