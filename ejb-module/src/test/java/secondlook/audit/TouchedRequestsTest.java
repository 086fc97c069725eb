package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.TestDatabase;

class TouchedRequestsTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static AuditLine on(String account, String object, Outcome outcome) {
        return new AuditLine(0, Trail.START, account, "Name", "CIU", "EXAMINER", null, null, null,
                "SearchService.search", null, object, null, outcome, null, "127.0.0.1", "desk 1", "c", null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void requestsOfAllowedActsAreFoundOnceByAccountAndPeriod(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<AuditLine> entries = new ArrayList<>(List.of(
                    on("ex1", "request SL-2026-000003", Outcome.ALLOWED),
                    on("ex1", "request SL-2026-000001, probe", Outcome.ALLOWED),
                    on("ex1", "request SL-2026-000001", Outcome.ALLOWED),
                    on("ex1", "request SL-2026-000004", Outcome.DENIED),
                    on("ex1", "totals", Outcome.ALLOWED),
                    on("ex1", null, Outcome.ALLOWED),
                    on("ex2", "request SL-2026-000002", Outcome.ALLOWED)));
            for (int i = 0; i < 600; i++) {
                entries.add(on("ex2", "queue", Outcome.ALLOWED));
            }
            Trail.append(connection, entries);
            Instant before = Trail.START.minusSeconds(60);
            Instant after = Trail.START.plusSeconds(60);
            assertThat(new TouchedRequests(Trail.PERSONAL, before, after, "ex1").in(connection))
                    .containsExactly("SL-2026-000001", "SL-2026-000003");
            assertThat(new TouchedRequests(Trail.PERSONAL, before, after, null).in(connection))
                    .containsExactly("SL-2026-000001", "SL-2026-000002", "SL-2026-000003");
            assertThat(new TouchedRequests(Trail.PERSONAL, after, after.plusSeconds(1), null).in(connection)).isEmpty();
        }
    }
}
