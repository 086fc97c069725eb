package secondlook.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.web.Agencies;
import secondlook.web.Api;

public class RequestApiIT extends AppIT {

    @Inject
    private Agencies agencies;

    @Inject
    private AuditTrail trail;

    private Agencies.Registered agency;
    private String token;

    @BeforeEach
    void register() {
        agency = agencies.register();
        token = agency.token();
    }

    @Test
    void goodRequestIsTakenInAndCarriesTheStatement() {
        Api.Answer answer = Ask.good().by(token);
        JsonObject taken = answer.json();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/requests/" + taken.getString("id"));
        assertThat(taken.getString("number")).matches("SL-\\d{4}-\\d{6}");
        assertThat(taken.getString("state")).isEqualTo("ACCEPTED");
        assertThat(taken.getString("statement")).isEqualTo(Statement.TEXT);
        assertThat(taken.getJsonObject("probe").getString("sha256")).matches("[0-9a-f]{64}");
        assertThat(taken.getJsonObject("probe").getInt("width")).isEqualTo(160);
        assertThat(answer.text()).doesNotContain("facts", "contact", "account");
    }

    @Test
    void unchangedRequestIsNotSentAgain() {
        String id = Ask.good().by(token).id();
        Api.Answer first = Api.get("requests/" + id, token);
        String tag = first.header("ETag");

        assertThat(first.status()).isEqualTo(200);
        Api.Answer again = Api.send(Api.call("requests/" + id, token).header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        status(id, "ONGOING");
        Api.Answer changed = Api.send(Api.call("requests/" + id, token).header("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    private Api.Answer status(String id, String status) {
        String seen = Api.get("requests/" + id, token).header("ETag");
        return Api.send(Api.call("requests/" + id, token).header("Content-Type", "application/json")
                .header("If-Match", seen).method("PATCH",
                        BodyPublishers.ofString("{\"caseStatus\":\"" + status + "\"}")));
    }

    @Test
    void caseStatusIsUpdatedAndAnUnknownOneIsInvalid() {
        String id = Ask.good().by(token).id();

        assertThat(status(id, "SUSPENDED").json().getString("caseStatus")).isEqualTo("SUSPENDED");
        Api.Answer invalid = status(id, "SOLVED");
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.json().getString("field")).isEqualTo("caseStatus");
    }

    @Test
    void listHoldsTheOwnRequestsPageByPageAndByState() {
        String first = Ask.good().by(token).id();
        String withdrawn = Ask.good().by(token).id();
        Api.send(Api.call("requests/" + withdrawn, token).header("If-Match", "*").DELETE());

        Api.Answer page = Api.get("requests?limit=1", token);
        assertThat(ids(page)).containsExactly(withdrawn);
        String cursor = page.json().getString("next");
        assertThat(page.header("Link")).contains("rel=\"next\"").contains("limit=1").contains(cursor);
        Ask.good().by(token);
        Api.Answer second = Api.get("requests?limit=1&cursor=" + cursor, token);
        assertThat(ids(second)).containsExactly(first);
        assertThat(second.header("Link")).isNull();
        assertThat(ids(Api.get("requests?state=WITHDRAWN", token))).containsExactly(withdrawn);
        assertThat(ids(Api.get("requests?updated_since=" + Instant.now().plusSeconds(60), token))).isEmpty();
        assertThat(Api.send(Api.call("requests?state=WITHDRAWN", token).header("If-None-Match",
                Api.get("requests?state=WITHDRAWN", token).header("ETag"))).status()).isEqualTo(304);
        for (String bad : List.of("state=LOST", "limit=0", "limit=201", "limit=x", "updated_since=today",
                "cursor=abc", "state=ACCEPTED&cursor=" + cursor)) {
            Api.Answer refused = Api.get("requests?" + bad, token);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(bad).contains(refused.json().getString("field") + "=");
        }
    }

    private static List<String> ids(Api.Answer page) {
        return page.json().getJsonArray("items").stream().map(item -> item.asJsonObject().getString("id")).toList();
    }

    @Test
    void actUponWhatHasChangedSinceIsTurnedAway() {
        Api.Answer taken = Ask.good().by(token);
        String path = "requests/" + taken.id();
        status(taken.id(), "ONGOING");

        Api.Answer late = Api.send(Api.call(path, token).header("If-Match", taken.header("ETag")).DELETE());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().getString("type")).endsWith("/problems/outdated");
        assertThat(Api.send(Api.call(path, token).header("If-Match", "r1").DELETE()).status()).isEqualTo(400);
        Api.Answer unsaid = Api.send(Api.call(path, token).DELETE());
        assertThat(unsaid.status()).isEqualTo(428);
        assertThat(unsaid.json().getString("type")).endsWith("/problems/precondition-required");
        assertThat(unsaid.json().getString("detail")).contains("If-Match");
        assertThat(Api.send(Api.call(path, token).header("Content-Type", "application/json").method("PATCH",
                BodyPublishers.ofString("{\"caseStatus\":\"CLOSED\"}"))).status()).isEqualTo(428);
        String tag = Api.get(path, token).header("ETag");
        assertThat(Api.send(Api.call(path, token).header("If-Match", tag).DELETE()).status()).isEqualTo(200);
    }

    @Test
    void sameKeyAndSameRequestGiveTheSameAnswer() {
        Ask ask = Ask.good();
        String key = UUID.randomUUID().toString();
        Api.Answer first = ask.by(token, key);
        Api.Answer again = ask.by(token, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(ids(Api.get("requests", token))).containsExactly(first.id());
    }

    @Test
    void sameKeyWithAnotherRequestIsTurnedAway() {
        String key = UUID.randomUUID().toString();
        Ask.good().by(token, key);
        Api.Answer other = Ask.good().by(token, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().getString("type")).endsWith("/problems/key-reused");
    }

    @Test
    void malformedKeyIsInvalid() {
        assertThat(Ask.good().by(token, "k".repeat(201)).json().getString("field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void anotherAgencysRequestDoesNotExist() {
        String id = Ask.good().by(token).id();
        String other = agencies.register().token();

        notFound(Api.get("requests/" + id, other));
        notFound(Api.get("requests/" + id + "/report", other));
        notFound(Api.send(Api.call("requests/" + id, other).DELETE()));
        notFound(Api.post("requests/" + id + "/acknowledgement", other, "application/json", "{}"));
        notFound(Api.post("requests/" + id + "/information", other, "application/json",
                "{\"question\": 1, \"text\": \"x\"}"));
        notFound(Api.post("requests/" + id + "/outcome", other, "application/json", "{\"outcome\": \"ASSISTED\"}"));
        assertThat(ids(Api.get("requests", other))).isEmpty();
        notFound(Api.get("requests/" + UUID.randomUUID(), other));
        assertThat(Api.get("requests/" + id, token).status()).isEqualTo(200);
    }

    private static void notFound(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).endsWith("/problems/not-found");
    }

    @Test
    void withdrawnRequestKeepsItsRecordAndLosesItsPhotograph() {
        String id = Ask.good().by(token).id();
        Api.Answer withdrawn = Api.send(Api.call("requests/" + id + "?reason=Solved%20otherwise", token)
                .header("If-Match", "*").DELETE());

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().getString("outcome")).contains("Solved otherwise");
        assertThat(withdrawn.json().getJsonObject("probe").getString("erasedAt")).isNotBlank();
        assertThat(Api.send(Api.call("requests/" + id, token).header("If-Match", withdrawn.header("ETag")).DELETE())
                .status()).isEqualTo(409);
    }

    @Test
    void resultIsNotThereBeforeItIsIssued() {
        String id = Ask.good().by(token).id();

        assertThat(Api.get("requests/" + id + "/report", token).status()).isEqualTo(404);
        String statement = Json.createObjectBuilder().add("acknowledgement", Statement.TEXT).build().toString();
        Api.Answer early = Api.post("requests/" + id + "/report/links", token, "application/json", statement);
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.json().getString("detail")).contains("no report to release");
        assertThat(Api.send(Api.call("requests/" + id + "/acknowledgement", token).header("If-Match", "*")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(statement))).status())
                .isEqualTo(409);
    }

    @Test
    void everyCallIsOnTheTrailWithItsCaseAndItsToken() {
        Ask ask = Ask.good();
        Api.send(Api.call("requests/" + ask.by(token).id(), token).header("X-Correlation-Id", "test-4711-abc"));
        Ask.good().with("caseNumber", ask.caseNumber()).with("offense", "THEFT").by(token);

        var lines = as.account("auditor-api", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null,
                ask.caseNumber(), null, null, null, 0, 50))).items();
        assertThat(lines).extracting(AuditLine::act).contains("IntakeService.submit", "IntakeService.view");
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(line.clause()).isEqualTo("307.5-5.2");
        });
        assertThat(lines).allSatisfy(line -> assertThat(line.account()).isEqualTo(agency.client().clientId()));
        assertThat(lines).extracting(AuditLine::correlationId).contains("test-4711-abc");
    }
}
