package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.corroboration.FourPeople;
import secondlook.oversight.OversightService;
import secondlook.oversight.Totals;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;

class LeadIT extends AppIT {

    private final String caseNumber = "L-" + UUID.randomUUID().toString().substring(0, 18);

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private FourPeople people;

    @Inject
    private LeadService leads;

    @Inject
    private OversightService oversight;

    @Inject
    private AuditTrail trail;

    @Test
    @Verifies(value = {Clause.REPORT, Clause.PURPOSE, Clause.SIGN_OFF}, refusal = false)
    void roadOfFourPeopleEndsInAReportThatTheRequesterReads() throws IOException {
        String id = people.searched(caseNumber);
        people.examine("ann", id, 1);
        assertThatThrownBy(() -> people.supervisor("sue", () -> leads.issue(id))).isInstanceOf(PolicyRefused.class);
        people.examine("ben", id, 1);
        people.signOff("sue", id);
        LeadView issued = people.supervisor("sue", () -> leads.issue(id));
        assertThat(issued.state()).isEqualTo(RequestState.LEAD_ISSUED);

        ReportContent report = people.requester(() -> leads.report(id, 0));
        assertThat(words(report.pdf())).contains(secondlook.policy.Statement.TEXT.replace(" ", ""))
                .contains("Officerroad-ann").contains("Officerroad-ben").contains("Officerroad-sue")
                .contains(caseNumber);
        assertThatThrownBy(() -> as.account("road-aud", Role.AUDITOR, () -> leads.report(id, 0)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as.account("road-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, caseNumber, null,
                null, null, 0, 500))).items()).anyMatch(e -> e.act().equals("LeadService.report")
                && e.objectHash().equals(report.sha256()) && e.account().equals("road-reed"));
        assertThat(people.requester(() -> leads.acknowledge(id)).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void endWithoutCandidateLeavesNeitherProbeNorTemplate() throws SQLException {
        String id = people.searched(caseNumber);
        assertThat(kept(id)).isEqualTo("1 1");
        people.examine("ann", id, null);
        people.examine("ben", id, null);
        people.signOff("sue", id);
        Totals before = as.account("road-com", Role.COMMANDER, oversight::totals);
        people.supervisor("sue", () -> leads.closeWithoutCandidate(id));
        assertThat(kept(id)).isEqualTo("0 0");
        assertThat(people.requester(() -> leads.view(id)).notice()).contains("no viable candidate was located");
        Totals after = as.account("road-com", Role.COMMANDER, oversight::totals);
        assertThat(after.withoutCandidate()).isEqualTo(before.withoutCandidate() + 1);
        assertThat(after.pending()).isEqualTo(before.pending() - 1);
    }

    /** The text of every page without white space, so that line breaks do not matter. */
    private static String words(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        return text.toString().replaceAll("\\s+", "");
    }

    /** How many originals and how many templates of the request are left. */
    private String kept(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("select (select count(*) from probe_image i join lead_request r"
                        + " on r.id = i.request_id where r.public_id = '" + id + "'), (select count(*) from"
                        + " search_template t join search_record s on s.id = t.search_id where s.request_id = '" + id
                        + "')")) {
            found.next();
            return found.getInt(1) + " " + found.getInt(2);
        }
    }
}
