package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.Clause;
import secondlook.policy.HashCost;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Verifies;
import secondlook.shared.NotPermitted;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** A stored hash gets the newest parameters when, and only when, its password is at hand. */
class PasswordsTest {

    @TempDir
    private Path folder;

    /** By the policy in force on a day. */
    private static final class Today extends Passwords {

        @Override
        HashCost cost() {
            return PolicyParameters.on(LocalDate.of(2026, 11, 29)).signIn().hash();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing that a hash looks like", "PBKDF2WithHmacSHA512:many:AAAA:AAAA"})
    void whatIsNoHashIsOutdated(String hash) {
        assertThat(new Today().outdated(hash)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PBKDF2WithHmacSHA512,210000,32,64,false", "PBKDF2WithHmacSHA512,120000,32,64,true",
        "PBKDF2WithHmacSHA256,210000,32,64,true", "PBKDF2WithHmacSHA512,210000,16,64,true",
        "PBKDF2WithHmacSHA512,210000,32,32,true", "PBKDF2WithHmacSHA512,300000,40,70,false"})
    void hashIsOutdatedByAnyWeakerParameter(String algorithm, int rounds, int salt, int key, boolean outdated) {
        Base64.Encoder base64 = Base64.getEncoder();
        String hash = String.join(":", algorithm, "" + rounds, base64.encodeToString(new byte[salt]),
                base64.encodeToString(new byte[key]));
        assertThat(new Today().outdated(hash)).isEqualTo(outdated);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void rightPasswordRenewsAnOutdatedHashAndOpensAfterwards() throws SQLException {
        Gate gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        String secret = gate.setUp();
        String old = gate.hash();
        gate.begin(Gate.OWN);
        assertThat(gate.hash()).isEqualTo(old);
        gate.passwords.strengthen();
        Halfway begun = gate.begin(Gate.OWN);
        assertThat(gate.hash()).isNotEqualTo(old).isEqualTo(gate.passwords.hash(Gate.OWN));
        assertThat(gate.enter(begun, gate.code(secret, 1)).who().username()).isEqualTo(gate.username);
        assertThat(gate.begin(Gate.OWN).next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void wrongPasswordRenewsNothing() throws SQLException {
        Gate gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        gate.setUp();
        String old = gate.hash();
        gate.passwords.strengthen();
        assertThatThrownBy(() -> gate.begin("amber-kettle-19-meadow")).isInstanceOf(NotPermitted.class);
        assertThat(gate.hash()).isEqualTo(old);
    }
}
