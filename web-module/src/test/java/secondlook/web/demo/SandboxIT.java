package secondlook.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestLine;
import secondlook.intake.RequestQuery;
import secondlook.it.SamplePortraits;
import secondlook.policy.Role;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.intake.Ask;

/** The staff of a sandbox at the requests of one test; a round of its own would answer those of all others too. */
public class SandboxIT extends AppIT {

    @Inject
    private SandboxStaff staff;

    @Inject
    private Stage stage;

    @Inject
    private Doorway doorway;

    @Inject
    private AccountService accounts;

    @Inject
    private IntakeService intake;

    @Inject
    private Agencies agencies;

    @Inject
    private SamplePortraits portraits;

    @Test
    void staffAnswersByTheWordInTheIncidentNumberAndLeavesWhatWaits() {
        portraits.sought();
        String token = agencies.register().token();
        Cast cast = new Cast(null, member("one", Role.EXAMINER), member("two", Role.EXAMINER), null,
                member("three", Role.SUPERVISOR), null, null, null, null);

        String lead = asked(token, "SANDBOX-INFO");
        steps(cast, lead, 3);
        JsonObject open = state(token, lead);
        assertThat(open.getString("state")).isEqualTo("ACCEPTED");
        assertThat(open.getJsonArray("questions")).hasSize(1);
        answer(token, lead);
        steps(cast, lead, 5);
        assertThat(state(token, lead).getString("state")).isEqualTo("LEAD_ISSUED");
        assertThat(state(token, lead).getInt("reportVersion")).isEqualTo(1);

        String none = asked(token, "SANDBOX-NONE");
        steps(cast, none, 5);
        assertThat(state(token, none).getString("state")).isEqualTo("NO_CANDIDATE");

        String waits = asked(token, "SANDBOX-WAIT");
        steps(cast, waits, 2);
        assertThat(state(token, waits).getString("state")).isEqualTo("ACCEPTED");
    }

    private Person member(String name, Role role) {
        String username = "sandbox-" + name;
        String initial = Doorway.initialPassword();
        as.account("sandbox-laso", Role.LASO, () -> accounts.create(new NewAccount(username, "Sandbox " + name,
                "Crime Intelligence Unit", role, initial)));
        Person person = new Person(username, "Sandbox " + name, "Crime Intelligence Unit", role,
                "quiet-lantern-" + UUID.randomUUID());
        doorway.enter(person, initial);
        return person;
    }

    private String asked(String token, String incident) {
        return Ask.good().with("incidentNumber", incident + "-" + UUID.randomUUID().toString().substring(0, 8))
                .withProbe(portraits.picture("sample3.jpg")).by(token).id();
    }

    private static JsonObject state(String token, String id) {
        return Api.get("requests/" + id, token).json();
    }

    private static void answer(String token, String id) {
        Api.Answer given = Api.post("requests/" + id + "/information", token, "application/json",
                "{\"question\":1,\"text\":\"Above the till, and it looks at the door.\"}");
        assertThat(given.status()).as(given.text()).isLessThan(300);
    }

    private void steps(Cast cast, String id, int count) {
        as.background(() -> {
            String incident = stage.as(cast.supervisor(), () -> intake.view(id)).incidentNumber();
            for (int i = 0; i < count; i++) {
                List<RequestLine> found = stage.as(cast.supervisor(),
                        () -> intake.list(new RequestQuery(null, incident, 0, 2))).items();
                assertThat(found).hasSize(1);
                staff.step(cast, found.get(0));
            }
            return count;
        });
    }
}
