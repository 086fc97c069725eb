package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.TestDatabase;

class TouchedRequestsTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static AuditLine on(String account, String act, String object, Outcome outcome) {
        return new AuditLine(0, Trail.START, account, "Officer " + account, "CIU", "EXAMINER", null, null, null, act,
                null, object, null, outcome, null, "127.0.0.1", "desk 1", "c", null);
    }

    private static AuditLine seen(String account, String object) {
        return on(account, "SearchService.candidatePicture", object, Outcome.ALLOWED);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAllowedActsWereOnIsFoundByAccountAndPeriod(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<AuditLine> entries = new ArrayList<>(List.of(
                    on("inv", "IntakeService.submit", "request SL-2026-000001", Outcome.ALLOWED),
                    seen("ex1", "request SL-2026-000003"),
                    seen("ex1", "Enrolment 000007, rank 1 of search s of request SL-2026-000001"),
                    seen("ex1", "request SL-2026-000001"),
                    on("ex1", "SearchService.search", "request SL-2026-000004", Outcome.DENIED),
                    seen("ex1", "Enrolment 000009"),
                    on("ex1", "IntakeService.list", "requests", Outcome.ALLOWED),
                    on("ex1", "OversightService.totals", "totals", Outcome.ALLOWED),
                    seen("ex1", null),
                    seen("ex2", "request SL-2026-000002")));
            for (int i = 0; i < 600; i++) {
                entries.add(on("ex2", "QueueService.mine", "queue", Outcome.ALLOWED));
            }
            Trail.append(connection, entries);
            Instant before = Trail.START.minusSeconds(60);
            Instant after = Trail.START.plusSeconds(60);
            Touched one = new TouchedRequests(Trail.PERSONAL, before, after, "ex1").in(connection);
            assertThat(one.requests()).extracting(TouchedRequest::number)
                    .containsExactly("SL-2026-000001", "SL-2026-000003");
            assertThat(one.enrolments()).containsExactly(9L);
            assertThat(one.lists()).containsExactly(Map.entry("IntakeService.list", 1L));
            TouchedRequest first = one.requests().get(0);
            assertThat(first.asked()).isEqualTo(new TouchedRequest.Asked("Officer inv", "CIU", null));
            assertThat(first.acts()).isEqualTo(2);
            assertThat(first.by()).containsExactly("Officer ex1, CIU");
            assertThat(first.enrolments()).containsExactly(7L);
            assertThat(one.requests().get(1).asked()).isNull();
            Touched all = new TouchedRequests(Trail.PERSONAL, before, after, " ").in(connection);
            assertThat(all.requests()).extracting(TouchedRequest::number)
                    .containsExactly("SL-2026-000001", "SL-2026-000002", "SL-2026-000003");
            assertThat(all.lists()).containsEntry("QueueService.mine", 600L);
            Touched none = new TouchedRequests(Trail.PERSONAL, after, after.plusSeconds(1), null).in(connection);
            assertThat(none).isEqualTo(new Touched(List.of(), Set.of(), Map.of()));
        }
    }
}
