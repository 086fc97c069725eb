package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Invalid;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 22));

    private static Account account(String username, Role role) {
        return new Account(new NewAccount(username, "Dana Lee", "CIU", role, "unused"), "hash", "laso", NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dlee", "d.lee-2", "abc"})
    void plainUserNamesAreAllowed(String username) {
        assertThat(account(username, Role.EXAMINER).who().username()).isEqualTo(username);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ab", "Dana", "system:second-look", "d lee", "-dlee", "dlee\n"})
    void otherUserNamesAreRefused(String username) {
        assertThatThrownBy(() -> account(username, Role.EXAMINER)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(value = Role.class, names = {"SYSTEM", "AGENCY"})
    void rolesOfProgramsAreRefused(Role role) {
        assertThatThrownBy(() -> account("dlee", role)).isInstanceOf(Invalid.class);
    }

    @Test
    void fiveFailuresWithinTheWindowLockTheAccountUntilItIsReleased() {
        Account account = account("dlee", Role.EXAMINER);
        for (int i = 0; i < 4; i++) {
            account.failed(NOON.plusSeconds(i), PARAMETERS);
        }
        assertThat(account.locked(PARAMETERS)).isFalse();
        account.failed(NOON.plusSeconds(5), PARAMETERS);
        assertThat(account.locked(PARAMETERS)).isTrue();
        account.failed(NOON.plusSeconds(100_000), PARAMETERS);
        assertThat(account.locked(PARAMETERS)).isTrue();
        account.release();
        assertThat(account.locked(PARAMETERS)).isFalse();
    }

    @Test
    void failuresFarApartDoNotLock() {
        Account account = account("dlee", Role.EXAMINER);
        for (int i = 0; i < 20; i++) {
            account.failed(NOON.plusSeconds(i * 1_000L), PARAMETERS);
        }
        assertThat(account.locked(PARAMETERS)).isFalse();
    }

    @Test
    void aSignInForgetsEarlierFailures() {
        Account account = account("dlee", Role.EXAMINER);
        for (int i = 0; i < 4; i++) {
            account.failed(NOON, PARAMETERS);
        }
        account.signedIn(NOON, "desk 7", "key");
        account.failed(NOON, PARAMETERS);
        assertThat(account.locked(PARAMETERS)).isFalse();
        assertThat(account.view(PARAMETERS, true).lastSignIn()).isEqualTo(NOON);
    }

    @Test
    void aSignInTellsWhenAndWhereTheOneBeforeItWasAndHowManyFailedSince() {
        Account account = account("dlee", Role.EXAMINER);
        assertThat(account.signedIn(NOON, "desk 7", "key").at()).isNull();
        account.failed(NOON.plusSeconds(5), PARAMETERS);
        account.failed(NOON.plusSeconds(6), PARAMETERS);
        assertThat(account.signedIn(NOON.plusSeconds(9), "desk 8", "other"))
                .isEqualTo(new Entered.Before(NOON, "desk 7", 2));
    }

    @Test
    void anAccountHasOneLiveSessionUntilItIsClosed() {
        Account account = account("dlee", Role.EXAMINER);
        assertThat(account.inSession(null)).isFalse();
        account.signedIn(NOON, "desk 7", "older");
        account.signedIn(NOON, "desk 8", "newer");
        assertThat(account.inSession("older")).isFalse();
        assertThat(account.inSession("newer")).isTrue();
        account.signedOut();
        assertThat(account.inSession("newer")).isFalse();
    }

    @Test
    void disablingNeedsAReason() {
        Account account = account("dlee", Role.EXAMINER);
        assertThatThrownBy(() -> account.disable(" ")).isInstanceOf(Invalid.class);
        assertThat(account.enabled()).isTrue();
        account.disable("Left the unit.");
        assertThat(account.enabled()).isFalse();
    }
}
