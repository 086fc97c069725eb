package secondlook.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import secondlook.shared.KeyVault;

/** Sample entries, and a vault for their personal parts. */
final class Trail {

    static final Instant START = Instant.parse("2026-11-22T10:00:00.123456Z");
    static final PersonalPart PERSONAL = new PersonalPart(vault());

    private Trail() {
    }

    static KeyVault vault() {
        try {
            Path folder = Files.createTempDirectory("vault");
            folder.toFile().deleteOnExit();
            return KeyVault.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuditLine open(int number) {
        return open(number, START.plusSeconds(number));
    }

    static AuditLine open(int number, Instant at) {
        return new AuditLine(0, at, "ex" + number, "Erin O'Neil \u0141", "CIU", "EXAMINER", "agency-1",
                "26-0000" + number, "robbery, incident 1: find", "SearchService.search", "307.5-5.2",
                "request SL-2026-000001", "0".repeat(64), Outcome.DENIED, "refused", "127.0.0.1", "desk 1",
                "c-" + number, null);
    }

    static List<AuditLine> open(int first, int last) {
        List<AuditLine> entries = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            entries.add(open(i));
        }
        return entries;
    }

    static Head append(Connection connection, List<AuditLine> entries) throws SQLException {
        return new TrailWriter(connection, Clock.fixed(START, ZoneOffset.UTC))
                .append(entries.stream().map(PERSONAL::seal).toList());
    }

    static AuditPage find(Connection connection, AuditQuery query) throws SQLException {
        return new TrailSearch(query, PERSONAL, TrailSearch.OPENED).in(connection);
    }

    /** Everything, newest first. */
    static List<AuditLine> all(Connection connection) throws SQLException {
        return find(connection, new AuditQuery(null, null, null, null, null, null, 0, 500)).items();
    }
}
