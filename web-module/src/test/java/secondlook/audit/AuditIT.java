package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.identity.AccountDirectory;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;
import secondlook.it.As;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

class AuditIT extends AppIT {

    private static final String WHY = "robbery, incident 7: find the driver";

    private final String caseNumber = "A-" + UUID.randomUUID();

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private TrialService trial;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailKey key;

    @Inject
    private Witnesses witnesses;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountDirectory directory;

    @Test
    @Verifies(value = {Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL}, refusal = false)
    void allowedActIsRecordedWithAllItsParts() {
        Caller examiner = As.member("a-ex1", Role.EXAMINER);
        as.caller(examiner, () -> trial.allow(caseNumber, WHY));

        AuditLine entry = only();
        assertThat(entry.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(entry.act()).isEqualTo("TrialService.allow");
        assertThat(List.of(entry.account(), entry.name(), entry.unit(), entry.role())).containsExactly("a-ex1",
                "Officer a-ex1", "Crime Intelligence Unit", "EXAMINER");
        assertThat(List.of(entry.justification(), entry.object(), entry.objectHash(), entry.detail()))
                .containsExactly(WHY, "request " + caseNumber, "a".repeat(64), "looked at");
        assertThat(List.of(entry.address(), entry.workstation(), entry.correlationId())).containsExactly("10.1.2.3",
                "desk 7", examiner.correlationId());
        assertThat(entry.clause()).isNull();
        assertThat(entry.at()).isNotNull();
        assertThat(entry.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    @Verifies(value = Clause.QUERIES_LOGGED, refusal = true)
    void refusedActIsRecordedWithItsClauseAndItsCase() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.refuse(caseNumber)))
                .isInstanceOf(PolicyRefused.class);
        AuditLine entry = only();
        assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(entry.clause()).isEqualTo("307.5-3.2");
        assertThat(entry.justification()).isEqualTo(WHY);
        assertThat(entry.detail()).isEqualTo("Send a still.");
    }

    @Test
    void whatIsHiddenFromTheCallerIsADenial() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.hide(caseNumber)))
                .isInstanceOf(NotFound.class);
        assertThat(only().outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void failureIsRecordedWithoutItsInnerText() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.fail(caseNumber)))
                .isInstanceOf(EJBException.class);
        assertThat(only().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(only().detail()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void actWithinAnActIsRecordedBeforeIt() {
        as.account("a-ex1", Role.EXAMINER, () -> trial.within(caseNumber));
        assertThat(entries()).extracting(AuditLine::act).containsExactly("TrialService.within",
                "InnerTrialService.look");
    }

    @Test
    void refusalWithinAnActLeavesOneDenialOfTheWhole() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.withinRefused(caseNumber)))
                .isInstanceOf(PolicyRefused.class);
        assertThat(only().act()).isEqualTo("TrialService.withinRefused");
        assertThat(only().clause()).isEqualTo("307.5-3.3");
    }

    @Test
    void actThatSwallowsARefusalFails() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.withinSwallowed(caseNumber)))
                .isInstanceOf(EJBException.class);
        assertThat(only().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void actWithoutATransactionIsRecordedToo() {
        as.account("a-ex1", Role.EXAMINER, () -> trial.withoutTransaction(caseNumber));
        assertThat(only().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void whoHasNotSignedInIsAnonymous() {
        as.nobody(() -> trial.allow(caseNumber, WHY));
        assertThat(only().account()).isEqualTo("anonymous");
        assertThat(only().name()).isEqualTo("not signed in");
    }

    @Test
    void theContainersDenialIsRecordedThroughTheTrail() {
        as.account("a-ex1", Role.EXAMINER, () -> {
            assertThatThrownBy(trial::forLasoOnly).isInstanceOf(EJBAccessException.class);
            trail.denied("GET /x", caseNumber, "The role may not call this.");
        });
        assertThat(find(new AuditQuery(caseNumber, null, null, null, null, null, 0, 9)))
                .extracting(AuditLine::outcome).containsExactly(Outcome.DENIED);
    }

    @Test
    @Verifies(value = {Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL}, refusal = true)
    void actThatCannotBeRecordedIsUndone() {
        Caller nameless = new Caller("a-laso", null, null, Role.LASO, null, null, null, "10.1.2.3", null, null, "c");
        String username = "a-" + UUID.randomUUID().toString().substring(0, 8);
        NewAccount wanted = new NewAccount(username, "Kim Ray", "CIU", Role.EXAMINER, "a long enough secret");
        assertThatThrownBy(() -> as.caller(nameless, () -> accounts.create(wanted)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("name or unit");
        assertThat(directory.whoIs(username)).isEmpty();

        as.account("a-laso", Role.LASO, () -> accounts.create(wanted));
        assertThat(directory.whoIs(username)).isPresent();
    }

    @Test
    void actAboutACaseWithoutJustificationIsUndoneAndTheAttemptRecorded() {
        assertThatThrownBy(() -> as.account("a-ex1", Role.EXAMINER, () -> trial.allow(caseNumber, null)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("justification");
        assertThat(only().outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void numbersStayGaplessUnderEightCallers() {
        List<Future<String>> calls = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            for (int i = 0; i < 10; i++) {
                calls.add(as.start(As.member("a-c" + caller, Role.EXAMINER), () -> trial.allow(caseNumber, WHY)));
            }
        }
        calls.forEach(As::done);
        assertThat(entries()).hasSize(80);
        Verification found = as.account("a-aud", Role.AUDITOR, trail::verify);
        assertThat(found.finding()).startsWith("Every entry holds.");
        assertThat(found.entries()).isGreaterThanOrEqualTo(80);
    }

    /** The timers do not run in tests, so what they call is called here. */
    @Test
    void trailIsSignedAndShownToItsWitness() throws SQLException {
        as.account("a-ex1", Role.EXAMINER, () -> trial.allow(caseNumber, WHY));
        TrailTree.Memory memory = new TrailTree.Memory();
        try (Connection connection = dataSource.getConnection()) {
            new Checkpoints(connection, memory).sign(key.signer(), Clock.systemUTC());
            witnesses.push(connection, memory, Clock.systemUTC());
        }
        Standing standing = as.account("a-aud", Role.AUDITOR, trail::standing);
        assertThat(standing.guarded()).isTrue();
        assertThat(standing.signed()).isPositive();
        assertThat(standing.witnesses()).singleElement().satisfies(seen -> {
            assertThat(seen.failure()).isNull();
            assertThat(seen.entries()).isPositive();
        });
        assertThat(as.account("a-aud", Role.AUDITOR, trail::verify).finding()).contains("signed checkpoint");
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void theServersDatabaseRefusesChanges() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
                    .isInstanceOf(SQLException.class).message().containsAnyOf("rights", "permission denied");
            assertThatThrownBy(() -> statement.execute("update audit_entry set chain_hash = leaf_hash"))
                    .isInstanceOf(SQLException.class).message().containsAnyOf("rights", "permission denied");
        }
    }

    private AuditLine only() {
        assertThat(entries()).hasSize(1);
        return entries().get(0);
    }

    private List<AuditLine> entries() {
        return find(new AuditQuery(null, null, caseNumber, null, null, null, 0, 500));
    }

    private List<AuditLine> find(AuditQuery query) {
        return as.account("a-aud", Role.AUDITOR, () -> trail.read(query)).items();
    }
}
