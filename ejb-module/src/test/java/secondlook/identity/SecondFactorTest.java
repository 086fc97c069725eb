package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Nobody comes in with one factor, and nothing that was used once lets anybody in again. */
class SecondFactorTest {

    @TempDir
    private Path folder;

    private Gate gate;

    @BeforeEach
    void openTheAccount() throws SQLException {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.DEFAULT_PASSWORDS}, refusal = false)
    void firstSignInReplacesThePasswordSetsUpTheFactorAndHandsOutTenRecoveryCodes() {
        Halfway begun = gate.begin(Gate.FIRST);
        assertThat(begun.next()).isEqualTo(NextStep.NEW_PASSWORD);
        Halfway own = gate.act(() -> gate.first.replacePassword(begun.ticket(), Gate.OWN));
        assertThat(own.next()).isEqualTo(NextStep.ENROL);
        FactorOffer offer = gate.act(() -> gate.first.offer(own.ticket()));
        Entered entered = gate.act(() -> gate.first.enrol(own.ticket(), gate.code(offer.secret(), 0)));
        assertThat(entered.who().username()).isEqualTo(gate.username);
        assertThat(entered.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(gate.begin(Gate.OWN).next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void firstPasswordOpensNothingButItsReplacement() {
        Halfway begun = gate.begin(Gate.FIRST);
        assertThatThrownBy(() -> gate.act(() -> gate.first.offer(begun.ticket()))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.enter(begun, "123456")).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.act(() -> gate.first.replacePassword(begun.ticket(), Gate.FIRST)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("that you were given");
        assertThatThrownBy(() -> gate.act(() -> gate.first.replacePassword(begun.ticket(), "short")))
                .isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void codeIsGoodForOneUseAndOneStepEitherWay() {
        String secret = gate.setUp();
        Halfway begun = gate.begin(Gate.OWN);
        assertThatThrownBy(() -> gate.enter(begun, gate.code(secret, 0))).isInstanceOf(PolicyRefused.class)
                .extracting(e -> ((PolicyRefused) e).clause()).isEqualTo(Clause.SECURITY);
        assertThatThrownBy(() -> gate.enter(begun, gate.code(secret, 2))).isInstanceOf(PolicyRefused.class);
        assertThat(gate.enter(begun, gate.code(secret, 1)).who().username()).isEqualTo(gate.username);
        gate.passes(Duration.ofSeconds(60));
        assertThat(gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0)).recoveryCodes()).isEmpty();
    }

    @Test
    void recoveryCodeLetsInOnceAndIsKeptAsAHash() {
        gate.setUp();
        List<String> codes = gate.act(() -> gate.recovery.make(gate.username, 10));
        String shouted = " " + codes.get(0).toUpperCase() + " ";
        assertThat(gate.enter(gate.begin(Gate.OWN), shouted).codesLeft()).isEqualTo(9);
        assertThatThrownBy(() -> gate.enter(gate.begin(Gate.OWN), codes.get(0))).isInstanceOf(PolicyRefused.class);
        assertThat(gate.enter(gate.begin(Gate.OWN), codes.get(1)).codesLeft()).isEqualTo(8);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void wrongCodesLockTheAccountLikeWrongPasswords() {
        String secret = gate.setUp();
        gate.passes(Duration.ofSeconds(60));
        Halfway begun = gate.begin(Gate.OWN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> gate.enter(begun, "no code")).isInstanceOf(PolicyRefused.class);
            gate.failed();
        }
        assertThatThrownBy(() -> gate.enter(begun, gate.code(secret, 0))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void ticketEndsAfterTenMinutesAndWithEveryNewPassword() {
        String secret = gate.setUp();
        Halfway late = gate.begin(Gate.OWN);
        gate.passes(Duration.ofMinutes(10));
        assertThatThrownBy(() -> gate.enter(late, gate.code(secret, 0))).isInstanceOf(NotPermitted.class);
        Halfway old = gate.begin(Gate.OWN);
        gate.as(Role.LASO, () -> gate.accounts.resetFactors(gate.username, Gate.FIRST, "Lost telephone."));
        assertThatThrownBy(() -> gate.enter(old, gate.code(secret, 0))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> gate.act(() -> gate.signIn.enter(gate.username + ":9999999999999:00", "1")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void resetTakesTheFactorAwayAndTellsItsOwnerWhy() {
        String secret = gate.setUp();
        gate.as(Role.LASO, () -> gate.accounts.resetFactors(gate.username, Gate.FIRST, "Lost telephone."));
        Halfway begun = gate.begin(Gate.FIRST);
        assertThat(begun.next()).isEqualTo(NextStep.NEW_PASSWORD);
        Halfway own = gate.act(() -> gate.first.replacePassword(begun.ticket(), Gate.OWN + "-2"));
        assertThat(own.resetReason()).isEqualTo("Lost telephone.");
        FactorOffer offer = gate.act(() -> gate.first.offer(own.ticket()));
        assertThatThrownBy(() -> gate.act(() -> gate.first.enrol(own.ticket(), gate.code(secret, 0))))
                .isInstanceOf(PolicyRefused.class);
        gate.act(() -> gate.first.enrol(own.ticket(), gate.code(offer.secret(), 0)));
        assertThat(gate.begin(Gate.OWN + "-2").resetAt()).isNull();
    }

    @Test
    void secondFactorThatIsSetUpIsNotReplacedWithoutTheLaso() {
        gate.setUp();
        Halfway begun = gate.begin(Gate.OWN);
        assertThatThrownBy(() -> gate.act(() -> gate.first.offer(begun.ticket()))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void newerSignInEndsTheOlderSession() {
        String secret = gate.setUp();
        gate.passes(Duration.ofSeconds(60));
        Entered older = gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0));
        assertThat(gate.directory.inSession(gate.username, older.session(), gate.now())).isPresent();
        gate.passes(Duration.ofSeconds(60));
        Entered newer = gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0));
        assertThatThrownBy(() -> gate.directory.inSession(gate.username, older.session(), gate.now()))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("somewhere else");
        assertThat(gate.directory.inSession(gate.username, newer.session(), gate.now())).isPresent();
        assertThat(newer.before().from()).isEqualTo("desk 7");
    }
}
