package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the trail says of those who read it. */
class AuditQueryTest {

    private static final AuditQuery ALL = new AuditQuery(null, " ", null, null, null, null, 50, 50);

    @Test
    void readingIsToldInWords() {
        assertThat(ALL.words()).isEqualTo("entries; 50 from 51");
        assertThat(new AuditQuery("knife", " ex1", "26-1", Outcome.DENIED, Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-02T00:00:00Z"), 0, 50).words()).isEqualTo("entries of account ex1, case 26-1,"
                + " outcome DENIED, the time from 2026-11-01T00:00:00Z, the time before 2026-11-02T00:00:00Z,"
                + " text knife; 50 from 1");
    }

    @Test
    void exportIsToldInWords() {
        assertThat(new ExportRequest(ALL, null, null, ExportForm.BUNDLE).words())
                .isEqualTo("signed export of everything");
        assertThat(new ExportRequest(ALL, 3L, null, ExportForm.CSV).words())
                .isEqualTo("table of entries 3 to the last");
        assertThat(new ExportRequest(new AuditQuery(null, null, "26-1", null, null, null, 0, 0), null, 7L,
                ExportForm.LINES).words()).isEqualTo("JSON lines of entries 1 to 7, case 26-1");
    }
}
