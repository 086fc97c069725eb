package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.it.As;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;

class SignInIT extends AppIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String OWN = "grey-harbor-72-lantern";

    private final String username = "s-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    private AccountService accounts;

    @Inject
    private AccountDirectory directory;

    @Inject
    private SignInService signIn;

    @Inject
    private Members members;

    @Inject
    private SetupService setup;

    @Inject
    private Passwords passwords;

    @Inject
    private Calendar calendar;

    @Inject
    private Pbkdf2PasswordHash older;

    @Inject
    private AuditTrail trail;

    @BeforeEach
    void openTheAccount() {
        create(username);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.DEFAULT_PASSWORDS, Clause.SECURITY}, refusal = false)
    void bothFactorsSignInAndAreRecordedUnderTheName() {
        Entered entered = members.firstSignIn(username, PASSWORD, OWN);
        assertThat(entered.who()).isEqualTo(new SignedIn(username, "Robin Doe", "CIU", Role.EXAMINER));
        assertThat(tries()).extracting(AuditLine::act).startsWith("FirstSignInService.enrol",
                "FirstSignInService.offer", "FirstSignInService.replacePassword", "SignInService.begin");
        AuditLine entry = tries().get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(List.of(entry.name(), entry.unit(), entry.role())).containsExactly("Robin Doe", "CIU", "EXAMINER");
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void recoveryCodeStandsInOnceAndAWrongCodeIsRecordedAndCounted() {
        Entered first = members.firstSignIn(username, PASSWORD, OWN);
        Entered again = members.enter(username, OWN, first.recoveryCodes().get(0));
        assertThat(again.codesLeft()).isEqualTo(9);
        assertThat(again.before().failures()).isZero();
        assertThatThrownBy(() -> members.enter(username, OWN, first.recoveryCodes().get(0)))
                .isInstanceOf(PolicyRefused.class);
        assertThat(tries().get(0).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(members.enter(username, OWN, first.recoveryCodes().get(1)).before().failures()).isEqualTo(1);
    }

    @Test
    void wrongPasswordIsRecordedUnderTheNameThatWasTried() {
        assertThatThrownBy(() -> signIn("wrong")).isInstanceOf(NotPermitted.class);
        AuditLine entry = tries().get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(entry.name()).isEqualTo("not signed in");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void fiveFailuresLockUntilTheLasoReleases() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn("wrong")).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(NotPermitted.class);
        AccountView released = as.account("s-laso", Role.LASO, () -> accounts.release(username));
        assertThat(released.locked()).isFalse();
        assertThat(signIn(PASSWORD).next()).isEqualTo(NextStep.NEW_PASSWORD);
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void accountUnusedForNinetyDaysIsDisabledAtTheNextTryUntilTheLasoEnablesIt() {
        as.account("s-laso", Role.LASO, () -> accounts.create(new NewAccount(username + "-l", "Pat Roe", "Security",
                Role.LASO, PASSWORD)));
        members.firstSignIn(username, PASSWORD, OWN);
        calendar.lastUsed(username, Instant.now().minus(Duration.ofDays(91)));
        assertThatThrownBy(() -> signIn(OWN)).isInstanceOf(PolicyRefused.class).hasMessageContaining("Pat Roe");
        assertThat(tries().get(0).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(state()).isEqualTo(AccountState.INACTIVE);
        as.account("s-laso", Role.LASO, () -> accounts.enableAgain(username, "Back from leave, still in the unit."));
        assertThat(state()).isEqualTo(AccountState.ENABLED);
        assertThat(signIn(OWN).next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    private AccountState state() {
        return as.account("s-laso", Role.LASO, () -> accounts.list()).stream()
                .filter(account -> account.username().equals(username)).findFirst().orElseThrow().state();
    }

    @Test
    void hashOfWeakerParametersStillOpensAndIsTakenForOutdatedANewOneIsNot() {
        older.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "10000"));
        String weak = older.generate(OWN.toCharArray());
        assertThat(passwords.opens(OWN, weak)).isTrue();
        assertThat(passwords.outdated(weak)).isTrue();
        assertThat(passwords.outdated(passwords.hash(OWN))).isFalse();
    }

    @Test
    void failuresAtTheSameMomentAllCount() {
        List<Future<Halfway>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(as.start(null, () -> signIn.begin(new SignInAttempt(username, "wrong", true))));
        }
        tries.forEach(attempt -> assertThatThrownBy(() -> As.done(attempt)).isInstanceOf(NotPermitted.class));
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void disabledAccountIsGoneAtTheNextCall() {
        assertThat(directory.whoIs(username)).isPresent();
        as.account("s-laso", Role.LASO, () -> accounts.disable(username, "left the unit"));
        assertThat(directory.whoIs(username)).isEmpty();
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void signatureTakesTheCallersOwnPasswordAndSecondFactorAndACodeSignsOnce() {
        String code = members.firstSignIn(username, PASSWORD, OWN).recoveryCodes().get(0);
        assertThat(confirmed(new Proof("another one entirely", code))).isFalse();
        assertThat(confirmed(new Proof(OWN, "123456"))).isFalse();
        assertThat(confirmed(new Proof(OWN, null))).isFalse();
        assertThat(confirmed(new Proof(OWN, code))).isTrue();
        assertThat(confirmed(new Proof(OWN, code))).isFalse();
    }

    private boolean confirmed(Proof proof) {
        return as.account(username, Role.EXAMINER, () -> signIn.confirm(proof));
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW}, refusal = true)
    void onlyTheLasoOpensAccounts() {
        assertThatThrownBy(() -> as.account("s-sup", Role.SUPERVISOR, () -> accounts.create(wanted("s-other"))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void userNameIsTakenOnceAndWellFormed() {
        assertThatThrownBy(() -> create(username)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> create("system:second-look")).isInstanceOf(Invalid.class);
    }

    @Test
    @Verifies(value = Clause.DEFAULT_PASSWORDS, refusal = true)
    void setupIsShutOnceThereIsAnAccount() {
        assertThatThrownBy(() -> as.nobody(() -> setup.firstLaso(wanted("s-first"), "token")))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("set already");
    }

    private static NewAccount wanted(String username) {
        return new NewAccount(username, "Robin Doe", "CIU", Role.EXAMINER, PASSWORD);
    }

    private AccountView create(String wanted) {
        return as.account("s-laso", Role.LASO, () -> accounts.create(wanted(wanted)));
    }

    private Halfway signIn(String password) {
        return as.nobody(() -> signIn.begin(new SignInAttempt(username, password, true)));
    }

    /** Newest first. */
    private List<AuditLine> tries() {
        return as.account("s-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, username, null, null, null,
                null, 0, 20))).items();
    }
}
