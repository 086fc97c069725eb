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
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What members change of their own access, with both factors. */
class OwnAccessTest {

    private static final String NEXT = "amber-kettle-19-meadow";

    @TempDir
    private Path folder;

    private Gate gate;
    private String secret;
    private Entered session;

    @BeforeEach
    void signIn() throws SQLException {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        secret = gate.setUp();
        gate.passes(Duration.ofMinutes(1));
        session = gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0));
        gate.passes(Duration.ofMinutes(1));
    }

    private String change(String present, String code, String password) {
        return gate.as(Role.EXAMINER, () -> gate.own.changePassword(new Proof(present, code), password));
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.DEFAULT_PASSWORDS}, refusal = false)
    void newPasswordOpensTheOldOneDoesNotAndNothingOfTheOldSessionOrSignInGoesOn() {
        Halfway begun = gate.begin(Gate.OWN);
        String key = change(Gate.OWN, gate.code(secret, 0), NEXT);
        assertThat(gate.directory.inSession(gate.username, key, gate.now())).isPresent();
        assertThatThrownBy(() -> gate.directory.inSession(gate.username, session.session(), gate.now()))
                .isInstanceOf(PolicyRefused.class);
        gate.passes(Duration.ofMinutes(1));
        assertThatThrownBy(() -> gate.enter(begun, gate.code(secret, 0))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(NotPermitted.class);
        assertThat(gate.begin(NEXT).next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void changeTakesBothFactorsAndACodeThatWasNotUsed() {
        assertThatThrownBy(() -> change("another one entirely", gate.code(secret, 0), NEXT))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("nothing was changed");
        assertThatThrownBy(() -> change(Gate.OWN, "123", NEXT)).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> change(Gate.OWN, gate.code(secret, -2), NEXT)).isInstanceOf(PolicyRefused.class);
        assertThat(gate.begin(Gate.OWN).next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void newPasswordIsAnotherOneAndKeepsTheRules() {
        assertThatThrownBy(() -> change(Gate.OWN, gate.code(secret, 0), Gate.OWN)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("present password");
        assertThatThrownBy(() -> change(Gate.OWN, gate.code(secret, 0), "qwertyqwerty1"))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("attackers try first");
        assertThat(change(Gate.OWN, gate.code(secret, 0), NEXT)).isNotEmpty();
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoid() {
        List<String> old = gate.act(() -> gate.recovery.make(gate.username, 10));
        assertThatThrownBy(() -> gate.as(Role.EXAMINER, () -> gate.own.newRecoveryCodes(new Proof(Gate.OWN, "1"))))
                .isInstanceOf(PolicyRefused.class);
        List<String> fresh = gate.as(Role.EXAMINER, () -> gate.own.newRecoveryCodes(new Proof(Gate.OWN, old.get(0))));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThatThrownBy(() -> gate.enter(gate.begin(Gate.OWN), old.get(1))).isInstanceOf(PolicyRefused.class);
        assertThat(gate.enter(gate.begin(Gate.OWN), fresh.get(1)).codesLeft()).isEqualTo(9);
    }
}
