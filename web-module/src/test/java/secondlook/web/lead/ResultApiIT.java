package secondlook.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.corroboration.FourPeople;
import secondlook.it.SamplePortraits;
import secondlook.lead.LeadService;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Statement;
import secondlook.policy.Verifies;
import secondlook.shared.Sha256;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.intake.Ask;

/** What an agency's program receives at the end of the road; needs the models and the demonstration portraits. */
public class ResultApiIT extends AppIT {

    private static final String STATEMENT = "{\"acknowledgement\": \"" + Statement.TEXT + "\"}";

    @Inject
    private Agencies agencies;

    @Inject
    private FourPeople people;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private SearchService search;

    @Inject
    private LeadService leads;

    @Test
    @Verifies(value = {Clause.REPORT, Clause.PURPOSE}, refusal = false)
    void leadComesAsAReportWhoseReceiptClosesTheRequest() {
        String token = agencies.register().token();
        String id = examined(token, 1);
        people.supervisor("sue", () -> leads.issue(id));

        JsonObject request = Api.get("requests/" + id, token).json();
        assertThat(request.getString("state")).isEqualTo("LEAD_ISSUED");
        assertThat(request.getInt("reportVersion")).isEqualTo(1);
        Api.Answer direct = Api.get("requests/" + id + "/report", token);
        assertThat(direct.status()).isEqualTo(403);
        assertThat(direct.clause()).isEqualTo(Clause.AGENCY_REQUEST.id());
        assertThat(direct.json().getString("detail")).contains("one-time link", "report/links");
        Api.Answer report = downloaded(id, token);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(report.header("ETag")).isEqualTo("\"" + Sha256.of(report.raw().body()) + "\"");
        assertThat(new String(report.raw().body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(Api.get("requests/" + id + "/report", agencies.register().token()).status()).isEqualTo(404);
        assertThat(Api.post("requests/" + id + "/report/links", agencies.register().token(), "application/json",
                STATEMENT).status()).isEqualTo(404);
        String receive = "requests/" + id + "/acknowledgement";
        assertThat(Api.post(receive, token, "application/json", STATEMENT).status()).isEqualTo(428);
        assertThat(Api.upon(tag(id, token), receive, token, "{}").clause())
                .isEqualTo(Clause.AGENCY_REQUEST.id());
        Api.Answer receipt = acknowledge(id, token);
        assertThat(receipt.json().getString("state")).isEqualTo("CLOSED");
        assertThat(receipt.json().getString("statement")).isEqualTo(Statement.TEXT);
        assertThat(acknowledge(id, token).status()).isEqualTo(409);
        String assisted = "{\"outcome\": \"ASSISTED\"}";
        assertThat(Api.post("requests/" + id + "/outcome", token, "application/json", assisted).status())
                .isEqualTo(428);
        Api.Answer outcome = Api.upon(receipt.header("ETag"), "requests/" + id + "/outcome", token, assisted);
        assertThat(outcome.json().getJsonObject("outcome").getString("outcome")).isEqualTo("ASSISTED");
        assertThat(Api.get("requests/" + id + "/result", token).header("ETag")).isEqualTo(outcome.header("ETag"));
    }

    @Test
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void noCandidateIsToldWithoutAnyCandidateDataAndTheProbeIsGone() {
        String token = agencies.register().token();
        String id = examined(token, null);
        people.supervisor("sue", () -> leads.closeWithoutCandidate(id));

        Api.Answer told = Api.get("requests/" + id, token);
        assertThat(told.json().getString("state")).isEqualTo("NO_CANDIDATE");
        assertThat(told.json().getString("outcome")).isNotBlank();
        assertThat(told.json().getJsonObject("probe").getString("erasedAt")).isNotBlank();
        assertThat(told.text()).doesNotContain("score", "rank", "nrolment", "road-ann", "road-ben", "road-sue");
        assertThat(Api.get("requests/" + id + "/report", token).status()).isEqualTo(404);
        assertThat(acknowledge(id, token).json().getString("state")).isEqualTo("CLOSED");
    }

    /** Over a one-time link: nothing without the statement, nothing to a HEAD or another agency, nothing twice. */
    private Api.Answer downloaded(String id, String token) {
        String links = "requests/" + id + "/report/links";
        Api.Answer unread = Api.post(links, token, "application/json", "{\"acknowledgement\": \"Read.\"}");
        assertThat(unread.status()).isEqualTo(403);
        assertThat(unread.clause()).isEqualTo(Clause.AGENCY_REQUEST.id());
        Api.Answer made = Api.post(links, token, "application/json", STATEMENT);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).isEqualTo(made.json().getString("link"));
        String link = "report-links/" + made.json().getString("secret");
        assertThat(made.json().getString("link")).endsWith("/api/v1/" + link);
        assertThat(Api.send(Api.call(link, token).method("HEAD", BodyPublishers.noBody())).status()).isEqualTo(405);
        assertThat(Api.get(link, agencies.register().token()).status()).isEqualTo(404);
        Api.Answer report = Api.get(link, token);
        Api.Answer twice = Api.get(link, token);
        assertThat(twice.status()).isEqualTo(403);
        assertThat(twice.clause()).isEqualTo(Clause.SECURITY.id());
        return report;
    }

    private static Api.Answer acknowledge(String id, String token) {
        return Api.upon(tag(id, token), "requests/" + id + "/acknowledgement", token, STATEMENT);
    }

    private static String tag(String id, String token) {
        return Api.get("requests/" + id + "/result", token).header("ETag");
    }

    /** Handed in by the agency, searched, examined twice with the same conclusion, and signed off. */
    private String examined(String token, Integer rank) {
        people.prepare();
        String id = Ask.good().withProbe(portraits.picture("sample3.jpg")).by(token).id();
        people.examiner("ann", () -> search.search(new SearchCommand(id, 0,
                "The narrative is about the woman in front.", CaseStatus.ACTIVE, 20, null, null)));
        people.examine("ann", id, rank);
        assertThat(Api.get("requests/" + id, token).text()).doesNotContain("road-ann", "feature by feature");
        people.examine("ben", id, rank);
        people.signOff("sue", id);
        return id;
    }
}
