package secondlook.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.corroboration.ConcludeCommand;
import secondlook.corroboration.DisposeCommand;
import secondlook.corroboration.ExaminationService;
import secondlook.corroboration.ExaminationSheet;
import secondlook.corroboration.SignOffCommand;
import secondlook.corroboration.SupervisorService;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;
import secondlook.it.SamplePortraits;
import secondlook.lead.LeadService;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.policy.Verifies;
import secondlook.shared.Sha256;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.intake.Ask;

/** What an agency's program receives at the end of the road; needs the models and the demonstration portraits. */
public class ResultApiIT extends AppIT {

    private static final String PASSWORD = "harbour lantern seventeen";
    private static final String WHY = "Brow line, nose and jaw were compared feature by feature in both pictures.";

    @Inject
    private Agencies agencies;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private AccountService accounts;

    @Inject
    private SearchService search;

    @Inject
    private ExaminationService examinations;

    @Inject
    private SupervisorService supervisors;

    @Inject
    private LeadService leads;

    @Test
    @Verifies(value = {Clause.REPORT, Clause.PURPOSE}, refusal = false)
    void leadComesAsAReportWhoseReceiptClosesTheRequest() {
        String token = agencies.register().token();
        String id = examined(token, "la", true);
        as.account("la-sup", Role.SUPERVISOR, () -> leads.issue(id));

        JsonObject request = Api.get("requests/" + id, token).json();
        assertThat(request.getString("state")).isEqualTo("LEAD_ISSUED");
        assertThat(request.getInt("reportVersion")).isEqualTo(1);
        Api.Answer report = Api.get("requests/" + id + "/report", token);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(report.header("ETag")).isEqualTo("\"" + Sha256.of(report.raw().body()) + "\"");
        assertThat(new String(report.raw().body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(Api.get("requests/" + id + "/report?version=1", token).raw().body()).isEqualTo(report.raw().body());
        assertThat(Api.get("requests/" + id + "/report?version=2", token).status()).isEqualTo(404);
        assertThat(Api.get("requests/" + id + "/report", agencies.register().token()).status()).isEqualTo(404);
        Api.Answer receipt = acknowledge(id, token);
        assertThat(receipt.json().getString("state")).isEqualTo("CLOSED");
        assertThat(receipt.json().getString("statement")).isEqualTo(Statement.TEXT);
        assertThat(acknowledge(id, token).status()).isEqualTo(409);
    }

    @Test
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void noCandidateIsToldWithoutAnyCandidateDataAndTheProbeIsGone() {
        String token = agencies.register().token();
        String id = examined(token, "nc", false);
        as.account("nc-sup", Role.SUPERVISOR, () -> leads.closeWithoutCandidate(id));

        Api.Answer told = Api.get("requests/" + id, token);
        assertThat(told.json().getString("state")).isEqualTo("NO_CANDIDATE");
        assertThat(told.json().getString("outcome")).isNotBlank();
        assertThat(told.json().getJsonObject("probe").getString("erasedAt")).isNotBlank();
        assertThat(told.text()).doesNotContain("score", "rank", "nrolment", "nc-one", "nc-two", "nc-sup");
        assertThat(Api.get("requests/" + id + "/report", token).status()).isEqualTo(404);
        assertThat(acknowledge(id, token).json().getString("state")).isEqualTo("CLOSED");
    }

    private static Api.Answer acknowledge(String id, String token) {
        return Api.send(Api.call("requests/" + id + "/acknowledgement", token).POST(BodyPublishers.noBody()));
    }

    /** Handed in by the agency, searched, examined twice with the same conclusion, and signed off. */
    private String examined(String token, String prefix, boolean candidate) {
        portraits.sought();
        String id = Ask.good().withProbe(portraits.picture("sample3.jpg")).by(token).id();
        open(prefix + "-one", Role.EXAMINER);
        open(prefix + "-two", Role.EXAMINER);
        open(prefix + "-sup", Role.SUPERVISOR);
        as.account(prefix + "-one", Role.EXAMINER, () -> search.search(new SearchCommand(id, 0,
                "The narrative is about the woman in front.", CaseStatus.ACTIVE, 20, null)));
        examine(prefix + "-one", id, candidate);
        assertThat(Api.get("requests/" + id, token).text()).doesNotContain(prefix + "-one", WHY);
        examine(prefix + "-two", id, candidate);
        as.account(prefix + "-sup", Role.SUPERVISOR, () -> supervisors.view(id));
        as.account(prefix + "-sup", Role.SUPERVISOR,
                () -> supervisors.signOff(new SignOffCommand(id, WHY, PASSWORD)));
        return id;
    }

    private void open(String username, Role role) {
        as.account("it-laso", Role.LASO, () -> accounts.create(new NewAccount(username, "Officer " + username,
                "Crime Intelligence Unit", role, PASSWORD)));
    }

    private void examine(String examiner, String id, boolean candidate) {
        ExaminationSheet sheet = as.account(examiner, Role.EXAMINER, () -> examinations.open(id));
        byte[] sought = portraits.soughtPortrait();
        Integer chosen = null;
        for (var shown : sheet.candidates()) {
            int position = shown.position();
            byte[] picture = as.account(examiner, Role.EXAMINER,
                    () -> examinations.candidatePicture(sheet.examinationId(), position)).bytes();
            boolean possible = candidate && Arrays.equals(picture, sought);
            chosen = possible ? Integer.valueOf(position) : chosen;
            as.account(examiner, Role.EXAMINER, () -> examinations.dispose(new DisposeCommand(sheet.examinationId(),
                    position, possible ? Disposition.POSSIBLE : Disposition.EXCLUDED, "The nose was compared.")));
        }
        ConcludeCommand conclusion = new ConcludeCommand(sheet.examinationId(),
                candidate ? Conclusion.MODERATE_SUPPORT : Conclusion.INCONCLUSIVE, chosen, WHY, PASSWORD);
        as.account(examiner, Role.EXAMINER, () -> examinations.conclude(conclusion));
    }
}
