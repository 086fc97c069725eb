package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 28));
    private static final PasswordPolicy.Owner DANA = new PasswordPolicy.Owner("dlee", "Dana O'Leary", "Homicide");

    private static Decision of(String password) {
        return PasswordPolicy.mayBeChosen(password, DANA, PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three quiet herons", "grey-harbor-72-lantern", "tulpen im Novemberregen",
        "пять тихих цапель", "detroit and nine copper kettles", "kettle%lantern4"})
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void longPasswordOfOnesOwnIsAllowed(String password) {
        allowed(of(password));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaa", "121212121212"})
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void shortOrRepeatedPasswordIsRefused(String password) {
        refused(of(password), Clause.DEFAULT_PASSWORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1234", "123qweasdzxc", "1QAZ2wsx3edc", "leavemealone", "qwertyqwerty",
        "baseball2026!!", "123-sunshine-123"})
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void passwordThatAttackersTryFirstIsRefusedAlsoWithDigitsAtItsEnds(String password) {
        refused(of(password), Clause.DEFAULT_PASSWORDS);
        assertThat(of(password).reason()).contains("attackers try first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dlee-detroit-1", "SecondLook-2026", "Detroit-Police-313", "homicide.unit.7",
        "Dana&Leary&1984", "nine copper dlee kettles", "second-look-homicide"})
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void passwordOfWordsThatEverybodyKnowsIsRefused(String password) {
        refused(of(password), Clause.DEFAULT_PASSWORDS);
        assertThat(of(password).reason()).contains("your unit");
    }

    @Test
    void wordsOfOneOwnerAreAnothersToUse() {
        PasswordPolicy.Owner other = new PasswordPolicy.Owner("rroe", "Robin Roe", "Robbery");
        allowed(PasswordPolicy.mayBeChosen("homicide.kettle.7", other, PARAMETERS));
    }

    @Test
    void listHoldsManyTimesTheThreeThousandThatStandardsAskForInTheLengthThatIsAllowed() {
        assertThat(CommonPasswords.atLeast(PARAMETERS.shortestPassword())).isGreaterThan(30_000);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = false)
    void hashAsDearAsTheOnesOfTodayIsKept() {
        HashCost asked = new HashCost("PBKDF2WithHmacSHA512", 210_000, 32, 64);
        allowed(PasswordPolicy.keptAsDear(asked, asked));
        allowed(PasswordPolicy.keptAsDear(new HashCost("PBKDF2WithHmacSHA512", 300_000, 32, 64), asked));
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void hashIsMadeAnewWhenThePolicyAsksForADearerOne() {
        HashCost kept = new HashCost("PBKDF2WithHmacSHA512", 210_000, 32, 64);
        refused(PasswordPolicy.keptAsDear(kept, new HashCost("PBKDF2WithHmacSHA512", 210_001, 32, 64)),
                Clause.DEFAULT_PASSWORDS);
        refused(PasswordPolicy.keptAsDear(kept, new HashCost("Argon2id", 2, 32, 64)), Clause.DEFAULT_PASSWORDS);
        refused(PasswordPolicy.keptAsDear(null, kept), Clause.DEFAULT_PASSWORDS);
    }
}
