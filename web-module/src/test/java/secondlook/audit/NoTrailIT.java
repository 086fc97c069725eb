package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.identity.AccountDirectory;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.OwnerDatabase;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.Visitor;
import secondlook.web.Visitors;
import secondlook.web.intake.Ask;

/** No trail, no act: the account of the acts may not write entries for a while, as when the disk is full. */
public class NoTrailIT extends AppIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";
    private static final String REFUSAL =
            "The audit trail cannot be written, so nothing was done and nothing is shown.";

    @Inject
    private OwnerDatabase owner;

    @Inject
    private AuditTrail trail;

    @Inject
    private Agencies agencies;

    @Inject
    private Visitors visitors;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountDirectory directory;

    @Inject
    @ConfigProperty(name = "secondlook.db.user")
    private String user;

    private void rights(String change) throws SQLException {
        try (Connection connection = owner.open(); Statement statement = connection.createStatement()) {
            boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
            statement.execute(change + '"' + (h2 ? user.toUpperCase(Locale.ROOT) : user) + '"');
        }
    }

    private long refusals() throws SQLException {
        try (Connection connection = owner.open(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from refusal")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    @Verifies(value = {Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL}, refusal = true)
    void withoutATrailNothingIsDoneAndNothingShownUntilItIsMended() throws Exception {
        String token = agencies.register().token();
        Api.Answer taken = Ask.good().by(token);
        String number = taken.json().getString("number");
        Visitor reader = visitors.signedIn(Role.COMMANDER);
        assertThat(reader.page("/intake/list.xhtml").body()).contains(number);
        String unborn = "n-" + UUID.randomUUID().toString().substring(0, 8);

        rights("revoke insert on audit_payload from ");
        try {
            Api.Answer act = Ask.good().by(token);
            assertThat(act.status()).isEqualTo(503);
            assertThat(act.text()).contains(REFUSAL, "Try again").doesNotContain("\"id\"", "SL-");
            Api.Answer read = Api.get("requests/" + taken.id(), token);
            assertThat(read.status()).isEqualTo(503);
            assertThat(read.text()).contains(REFUSAL).doesNotContain(number);
            HttpResponse<String> page = reader.page("/intake/list.xhtml");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains(REFUSAL).doesNotContain(number);
            assertThatThrownBy(() -> as.account("n-laso", Role.LASO,
                    () -> accounts.create(new NewAccount(unborn, "Kim Ray", "CIU", Role.EXAMINER, PASSWORD))))
                    .hasStackTraceContaining("NotRecorded");
            assertThat(reader.elsewhere().begin().body()).contains(REFUSAL);
        } finally {
            rights("grant insert on audit_payload to ");
        }

        assertThat(directory.whoIs(unborn)).isEmpty();
        assertThat(reader.page("/intake/list.xhtml").body()).contains(number);
        assertThat(Api.get("requests/" + taken.id(), token).text()).contains(number);
        assertThat(Ask.good().by(token).status()).isEqualTo(201);
        Verification found = as.account("n-aud", Role.AUDITOR, trail::verify);
        assertThat(found.firstBad()).as(found.finding()).isNull();
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void refusalIsCountedWithItsEntryOrNotAtAll() throws Exception {
        String token = agencies.register().token();
        long counted = refusals();
        rights("revoke insert on audit_payload from ");
        try {
            assertThat(Ask.good().with("attestations", "stillImage", false).by(token).status()).isEqualTo(503);
        } finally {
            rights("grant insert on audit_payload to ");
        }
        assertThat(refusals()).isEqualTo(counted);
        assertThat(Ask.good().with("attestations", "stillImage", false).by(token).status()).isEqualTo(403);
        assertThat(refusals()).isEqualTo(counted + 1);
    }
}
