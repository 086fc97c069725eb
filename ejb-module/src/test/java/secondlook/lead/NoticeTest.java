package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.lead.Cases.NOW;
import static secondlook.lead.Cases.SUPERVISOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Statement;
import secondlook.policy.Verifies;

class NoticeTest {

    @Test
    @Verifies(value = {Clause.PURPOSE, Clause.REPORT}, refusal = false)
    void noticeOfALeadNamesTheReportAndCarriesTheStatement() {
        Lead lead = Lead.issued(Cases.request(RequestState.SIGNED_OFF), Cases.agreed(2), SUPERVISOR, NOW);
        String notice = Notice.of(Cases.request(RequestState.LEAD_ISSUED), lead, List.of(line(1), line(2)));
        assertThat(notice).contains("investigative lead").contains("SL-2026-000123-R2, version 2")
                .endsWith(Statement.TEXT);
    }

    @Test
    @Verifies(value = Clause.NO_CANDIDATE_NOTICE, refusal = false)
    void noticeWithoutCandidateTellsNothingOfAnyCandidate() {
        Lead end = Lead.withoutCandidate(Cases.request(RequestState.SIGNED_OFF), Cases.consulted(2, null), SUPERVISOR,
                NOW);
        String notice = Notice.of(Cases.request(RequestState.NO_CANDIDATE), end, List.of());
        assertThat(notice).contains("no viable candidate was located").contains("removed").contains("ab".repeat(32))
                .contains(Statement.TEXT).doesNotContain("G-10").doesNotContain("Sample Examiner")
                .doesNotContain("rank").doesNotContain("score");
    }

    @Test
    void noticeWithoutResultSaysWhereTheRequestStands() {
        String notice = Notice.of(Cases.request(RequestState.SEARCHED), null, List.of());
        assertThat(notice).contains("no result yet: Waiting for first examination").contains(Statement.TEXT);
    }

    private static ReportLine line(int version) {
        return new ReportLine(version, "SL-2026-000123-R" + version, NOW, "Sample", "sha", "content", null, null, true);
    }
}
