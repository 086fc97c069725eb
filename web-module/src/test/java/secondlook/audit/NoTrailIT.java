package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.identity.AccountDirectory;
import secondlook.identity.AccountService;
import secondlook.identity.Members;
import secondlook.identity.NewAccount;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.OwnerDatabase;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.intake.Ask;

/** No trail, no act: the account of the acts may not write entries for a while, as when the disk is full. */
public class NoTrailIT extends AppIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";
    private static final String REFUSAL =
            "The audit trail cannot be written, so nothing was done and nothing is shown.";

    private final String member = "n-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @Inject
    private OwnerDatabase owner;

    @Inject
    private AuditTrail trail;

    @Inject
    private Agencies agencies;

    @Inject
    private Members members;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountDirectory directory;

    @Inject
    @ConfigProperty(name = "secondlook.db.user")
    private String user;

    private String code;

    @BeforeEach
    void open() throws SQLException {
        as.account("n-laso", Role.LASO, () -> accounts.create(new NewAccount(member, "Noa Trail", "CIU",
                Role.COMMANDER, "handed over in person")));
        try (Connection connection = owner.open(); PreparedStatement period = connection.prepareStatement(
                "insert into prerequisite_period (username, until_day, reason, granted_at, granted_by)"
                        + " values (?, ?, ?, ?, ?)")) {
            period.setString(1, member);
            period.setObject(2, LocalDate.now().plusDays(2));
            period.setString(3, "For a test");
            period.setObject(4, OffsetDateTime.now());
            period.setString(5, "test");
            period.executeUpdate();
        }
        code = members.firstSignIn(member, "handed over in person", PASSWORD).recoveryCodes().get(0);
    }

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
        signIn();
        assertThat(page("/intake/list.xhtml").body()).contains(number);
        String unborn = "n-" + UUID.randomUUID().toString().substring(0, 8);

        rights("revoke insert on audit_payload from ");
        try {
            Api.Answer act = Ask.good().by(token);
            assertThat(act.status()).isEqualTo(503);
            assertThat(act.text()).contains(REFUSAL, "Try again").doesNotContain("\"id\"", "SL-");
            Api.Answer read = Api.get("requests/" + taken.id(), token);
            assertThat(read.status()).isEqualTo(503);
            assertThat(read.text()).contains(REFUSAL).doesNotContain(number);
            HttpResponse<String> page = page("/intake/list.xhtml");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains(REFUSAL).doesNotContain(number);
            assertThatThrownBy(() -> as.account("n-laso", Role.LASO,
                    () -> accounts.create(new NewAccount(unborn, "Kim Ray", "CIU", Role.EXAMINER, PASSWORD))))
                    .hasStackTraceContaining("NotRecorded");
            Map<String, String> before = Map.copyOf(cookies);
            cookies.clear();
            assertThat(post("/signin.xhtml", Map.of("signin", "signin", "signin:username", member, "signin:password",
                    PASSWORD, "signin:acknowledged", "on", "signin:submit", "")).body()).contains(REFUSAL);
            cookies.clear();
            cookies.putAll(before);
        } finally {
            rights("grant insert on audit_payload to ");
        }

        assertThat(directory.whoIs(unborn)).isEmpty();
        assertThat(page("/intake/list.xhtml").body()).contains(number);
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

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> first = post("/signin.xhtml", Map.of("signin", "signin", "signin:username", member,
                "signin:password", PASSWORD, "signin:acknowledged", "on", "signin:submit", ""));
        assertThat(first.headers().firstValue("Location").orElse(first.body())).contains("/identity/code.xhtml");
        HttpResponse<String> second = post("/identity/code.xhtml", Map.of("second", "second", "second:code", code,
                "second:submit", ""));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(302);
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(Api.address(path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException,
            InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("jakarta.faces.ViewState", "stateless");
        form.put("primefaces.nonce", "MDEyMzQ1Njc4OWFiY2RlZg==");
        return send(HttpRequest.newBuilder(Api.address(path)).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream().map(field -> encoded(field.getKey()) + "="
                        + encoded(field.getValue())).collect(Collectors.joining("&")))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            call.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(call.build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> cookies.put(set.split("=", 2)[0],
                set.split("=", 2)[1].split(";", 2)[0]));
        return answer;
    }
}
