package secondlook.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.web.Agencies;
import secondlook.web.Api;

/** Each rule refuses over REST with its clause; the same request without the fault is taken in. */
public class RefusalApiIT extends AppIT {

    @Inject
    private Agencies agencies;

    private String token;

    @BeforeEach
    void register() {
        token = agencies.register().token();
    }

    private void refused(Ask ask, Clause clause) {
        Api.Answer answer = ask.by(token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.clause()).as(answer.text()).isEqualTo(clause.id());
        assertThat(answer.json().getString("type")).endsWith("/api/v1/problems/refused");
    }

    private void taken(Ask ask) {
        Api.Answer answer = ask.by(token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void requestWithoutFaultIsTakenIn() {
        taken(Ask.good());
    }

    @Test
    @Verifies(value = {Clause.INVESTIGATION, Clause.NO_PREDICTION, Clause.REQUEST}, refusal = true)
    void offenseStatusIncidentAndCaseAreAsked() {
        refused(Ask.good().with("offense", "THEFT"), Clause.INVESTIGATION);
        refused(Ask.good().without("offense"), Clause.INVESTIGATION);
        refused(Ask.good().with("caseStatus", "CLOSED"), Clause.INVESTIGATION);
        refused(Ask.good().without("caseStatus"), Clause.INVESTIGATION);
        refused(Ask.good().without("incidentNumber"), Clause.NO_PREDICTION);
        refused(Ask.good().without("caseNumber"), Clause.REQUEST);
        taken(Ask.good().with("offense", "HOME_INVASION_I").with("caseStatus", "ONGOING"));
    }

    @Test
    @Verifies(value = {Clause.NO_IMMIGRATION, Clause.NO_SURVEILLANCE, Clause.NO_PREDICTION}, refusal = true)
    void purposesThatTheDirectiveForbidsAreRefused() {
        refused(Ask.good().with("purpose", "Check the immigration status of this man."), Clause.NO_IMMIGRATION);
        refused(Ask.good().with("purpose", "Add him to a watch list."), Clause.NO_SURVEILLANCE);
        refused(Ask.good().with("purpose", "Predict whom he will rob."), Clause.NO_PREDICTION);
        refused(Ask.good().without("purpose"), Clause.REQUEST);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void factsMustBeWrittenForThisIncident() {
        Ask first = Ask.good();
        taken(first);
        refused(Ask.good().with("facts", "He did it."), Clause.INDIVIDUAL);
        refused(Ask.good().with("facts", first.facts()), Clause.INDIVIDUAL);
        refused(Ask.good().without("facts"), Clause.INDIVIDUAL);
    }

    @Test
    @Verifies(value = {Clause.STILL_IMAGES, Clause.INDIVIDUAL, Clause.PROTECTED_BASIS}, refusal = true)
    void everyAttestationMustBeGiven() {
        refused(Ask.good().with("attestations", "stillImage", false), Clause.STILL_IMAGES);
        refused(Ask.good().with("attestations", "reasonableSuspicion", null), Clause.INDIVIDUAL);
        refused(Ask.good().with("attestations", "noProtectedBasis", false), Clause.PROTECTED_BASIS);
        refused(Ask.good().without("attestations"), Clause.STILL_IMAGES);
        refused(Ask.good().without("source"), Clause.STILL_IMAGES);
    }

    @Test
    @Verifies(value = {Clause.AGENCY_REQUEST, Clause.AGREEMENT, Clause.PREREQUISITES}, refusal = true)
    void contactAcknowledgementAndCoveredOffenseAreAsked() {
        for (String part : new String[] {"name", "unitOrAgency", "address", "phone", "email"}) {
            refused(Ask.good().with("contact", part, null), Clause.AGENCY_REQUEST);
        }
        refused(Ask.good().without("contact"), Clause.AGENCY_REQUEST);
        refused(Ask.good().without("acknowledgement"), Clause.AGENCY_REQUEST);
        refused(Ask.good().with("acknowledgement", "We have read the statement."), Clause.AGENCY_REQUEST);
        refused(Ask.good().with("offense", "HOMICIDE"), Clause.AGREEMENT);
        refused(Ask.good().inTheNameOf("Detective Nobody Named"), Clause.PREREQUISITES);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_BASIS, refusal = false)
    void protectedWordingWaitsForASupervisor() {
        Api.Answer answer = Ask.good().with("purpose", "Find the man who robbed people at the rally.").by(token);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("state")).isEqualTo("SUBMITTED");
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    @Verifies(value = {Clause.NO_VIDEO, Clause.STILL_IMAGES}, refusal = true)
    void onlyAStillImageIsTakenWhateverItsName() {
        Map<byte[], Clause> probes = new LinkedHashMap<>();
        probes.put(bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + "\0".repeat(200)), Clause.NO_VIDEO);
        probes.put(bytes("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\u0001webm" + "\0".repeat(200)),
                Clause.NO_VIDEO);
        probes.put(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj"), Clause.STILL_IMAGES);
        probes.put(bytes("PK\u0003\u0004" + "\0".repeat(60)), Clause.STILL_IMAGES);
        probes.put(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Clause.STILL_IMAGES);
        probes.put(bytes("this is no image at all"), Clause.STILL_IMAGES);
        probes.put(new byte[0], Clause.STILL_IMAGES);
        probes.forEach((probe, clause) -> refused(Ask.good().withProbe(probe), clause));
    }

    @Test
    void malformedRequestsAreInvalidAndNameTheField() {
        Ask good = Ask.good();
        invalid("request", Api.Part.json("request", "{\"caseNumber\": "), good.probe());
        invalid("request", Api.Part.json("request", "[1]"), good.probe());
        invalid("request", Api.Part.json("request", "{\"casenumber\": \"typing error\"}"), good.probe());
        invalid("request", good.probe());
        invalid("probe", good.request());
        invalid("probe", good.request(), good.probe(), good.probe());
        invalid("source", good.with("source", "DRONE").request(), good.probe());
        invalid("caseStatus", good.with("caseStatus", "open").request(), good.probe());
        invalid("incidentNumber", good.with("incidentNumber", "9".repeat(41)).request(), good.probe());
        taken(good);
    }

    private void invalid(String field, Api.Part... parts) {
        Api.Answer answer = Api.submit(token, null, parts);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("type")).endsWith("/api/v1/problems/invalid");
    }
}
