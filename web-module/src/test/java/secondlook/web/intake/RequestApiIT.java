package secondlook.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
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
        return Api.send(Api.call("requests/" + id, token).header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"caseStatus\":\"" + status + "\"}")));
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
        Ask.good().by(token);
        String withdrawn = Ask.good().by(token).id();
        Api.send(Api.call("requests/" + withdrawn, token).DELETE());

        JsonObject all = Api.get("requests?count=1", token).json();
        assertThat(all.getInt("total")).isEqualTo(2);
        assertThat(all.getJsonArray("items")).hasSize(1);
        JsonObject some = Api.get("requests?state=WITHDRAWN", token).json();
        assertThat(some.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(withdrawn);
        assertThat(some.getInt("total")).isEqualTo(1);
        assertThat(Api.get("requests?state=LOST", token).json().getString("field")).isEqualTo("state");
        assertThat(Api.get("requests?count=0", token).json().getString("field")).isEqualTo("count");
        assertThat(Api.get("requests?first=-1", token).json().getString("field")).isEqualTo("first");
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
        assertThat(Api.get("requests", token).json().getInt("total")).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherRequestIsAConflict() {
        String key = UUID.randomUUID().toString();
        Ask.good().by(token, key);
        Api.Answer other = Ask.good().by(token, key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().getString("type")).endsWith("conflict");
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
        notFound(Api.send(Api.call("requests/" + id + "/acknowledgement", other).POST(BodyPublishers.noBody())));
        assertThat(Api.get("requests", other).json().getInt("total")).isZero();
        notFound(Api.get("requests/" + UUID.randomUUID(), other));
        assertThat(Api.get("requests/" + id, token).status()).isEqualTo(200);
    }

    private static void notFound(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).endsWith("not-found");
    }

    @Test
    void withdrawnRequestKeepsItsRecordAndLosesItsPhotograph() {
        String id = Ask.good().by(token).id();
        Api.Answer withdrawn = Api.send(Api.call("requests/" + id + "?reason=Solved%20otherwise", token).DELETE());

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().getString("outcome")).contains("Solved otherwise");
        assertThat(withdrawn.json().getJsonObject("probe").getString("erasedAt")).isNotBlank();
        assertThat(Api.send(Api.call("requests/" + id, token).DELETE()).status()).isEqualTo(409);
    }

    @Test
    void resultIsNotThereBeforeItIsIssued() {
        String id = Ask.good().by(token).id();

        assertThat(Api.get("requests/" + id + "/report", token).status()).isEqualTo(404);
        assertThat(Api.get("requests/" + id + "/report?version=-1", token).status()).isEqualTo(400);
        assertThat(Api.send(Api.call("requests/" + id + "/acknowledgement", token).POST(BodyPublishers.noBody()))
                .status()).isEqualTo(409);
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
