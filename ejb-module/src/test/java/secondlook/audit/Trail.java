package secondlook.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sample entries. */
final class Trail {

    private Trail() {
    }

    static AuditLine open(int number) {
        return new AuditLine(0, Instant.parse("2026-11-22T10:00:00.123456Z").plusSeconds(number), "ex" + number,
                "Erin O'Neil \u0141", "CIU", "EXAMINER", "agency-1", "26-0000" + number, "robbery, incident 1: find",
                "SearchService.search", "307.5-5.2", "request SL-2026-000001", "0".repeat(64), Outcome.DENIED,
                "refused", "127.0.0.1", "desk 1", "c-" + number, null, null);
    }

    static List<AuditLine> open(int first, int last) {
        List<AuditLine> entries = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            entries.add(open(i));
        }
        return entries;
    }
}
