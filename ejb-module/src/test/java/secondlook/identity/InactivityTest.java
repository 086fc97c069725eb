package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Accounts that nobody uses end, at the timer or at the next try, and come back by the LASO alone. */
class InactivityTest {

    private static final String REASON = "Back from a year of leave, still in the unit.";
    private static final Duration NINETY = Duration.ofDays(90);

    @TempDir
    private Path folder;

    private Gate gate;
    private String secret;

    @BeforeEach
    void signInOnce() throws SQLException {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        gate.as(Role.LASO, () -> gate.accounts.create(new NewAccount("laso1", "Pat Roe", "Security Office", Role.LASO,
                Gate.FIRST)));
        secret = gate.setUp();
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void signInAfterNinetyDaysIsRefusedDisablesTheAccountAndNamesTheLaso() {
        gate.passes(NINETY);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Pat Roe, Security Office");
        gate.end(gate.username);
        assertThat(gate.view().state()).isEqualTo(AccountState.INACTIVE);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.begin("amber-kettle-19-meadow")).isInstanceOf(NotPermitted.class);
    }

    @Test
    @Verifies(value = {Clause.NEED_TO_KNOW, Clause.LASO_AUTHORISES}, refusal = false)
    void signInBeforeGoesOnAndCountsAnewAndTheLasoEnablesAgain() {
        gate.passes(NINETY.minusSeconds(1));
        gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0));
        gate.passes(NINETY.minusSeconds(1));
        assertThat(gate.inactivity.due()).doesNotContain(gate.username);
        gate.passes(Duration.ofSeconds(1));
        assertThat(gate.inactivity.due()).contains(gate.username);
        gate.end(gate.username);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(PolicyRefused.class);
        gate.as(Role.LASO, () -> gate.accounts.enableAgain(gate.username, REASON));
        assertThat(gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0)).who().username()).isEqualTo(gate.username);
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void accountThatWasDisabledForGoodStaysSoWhetherItWasUnusedOrNot() {
        gate.passes(NINETY);
        gate.end(gate.username);
        gate.as(Role.LASO, () -> gate.accounts.disable(gate.username, "Left the unit."));
        assertThatThrownBy(() -> gate.as(Role.LASO, () -> gate.accounts.enableAgain(gate.username, REASON)))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void lastLasoIsNeverDisabledByItAndOfTwoTheOneWhoSignedInLastStays() {
        gate.passes(Duration.ofDays(1));
        gate.as(Role.LASO, () -> gate.accounts.create(new NewAccount("laso2", "Kim Ray", "Security Office", Role.LASO,
                Gate.FIRST)));
        gate.passes(NINETY);
        assertThat(gate.inactivity.due()).containsSubsequence("laso1", "laso2");
        gate.end("laso1");
        gate.end("laso2");
        assertThat(gate.view("laso1").state()).isEqualTo(AccountState.INACTIVE);
        assertThat(gate.view("laso2").state()).isEqualTo(AccountState.ENABLED);
    }
}
