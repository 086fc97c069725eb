package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import secondlook.policy.AccessPolicy;
import secondlook.policy.PasswordPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/**
 * A member's account: opened by the LASO with a first password that its owner replaces, locked by failed sign-ins until
 * the LASO releases it, disabled for good when the need for access ends and until the LASO enables it
 * again when nobody has used it for 90 days (307.5-6.1.2, 7.6, 7.7). It has one live
 * session at most. User names have no colon: names with one belong to the system.
 */
@Entity
@Table(name = "account")
public class Account {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 500;

    @Id
    private String username;

    @Version
    private long version;

    private String name;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean enabled;

    private int failures;

    @Column(name = "failures_since")
    private Instant failuresSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "last_sign_in")
    private Instant lastSignIn;

    @Column(name = "last_sign_in_from")
    private String lastSignInFrom;

    @Column(name = "failures_since_sign_in")
    private int failuresSinceSignIn;

    @Column(name = "initial_password")
    private boolean initialPassword;

    @Column(name = "session_key")
    private String sessionKey;

    @Column(name = "factors_reset_at")
    private Instant factorsResetAt;

    @Column(name = "factors_reset_reason")
    private String factorsResetReason;

    @Column(name = "inactive_at")
    private Instant inactiveAt;

    @Column(name = "enabled_again_at")
    private Instant enabledAgainAt;

    @Column(name = "enabled_again_by")
    private String enabledAgainBy;

    @Column(name = "enabled_again_reason")
    private String enabledAgainReason;

    @Column(name = "by_provider")
    private boolean byProvider;

    protected Account() {
    }

    Account(NewAccount account, String passwordHash, String createdBy, Instant createdAt) {
        if (account.username() == null || !USERNAME.matcher(account.username()).matches()) {
            throw new Invalid("username", "Choose a user name of 3 to 40 lower-case letters, digits, dots, dashes or "
                    + "underscores.");
        }
        if (account.role() == null || !account.role().forPeople()) {
            throw new Invalid("role", "Choose the role of a member of the staff.");
        }
        this.username = account.username();
        this.name = Text.required("name", account.name(), LONGEST_NAME);
        this.unit = Text.required("unit", account.unit(), LONGEST_NAME);
        this.role = account.role();
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
        this.createdBy = Objects.requireNonNull(createdBy, "createdBy");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        this.enabled = true;
    }

    /** Counts a failed sign-in; a failure after the window begins a new count, unless the account is locked. */
    void failed(Instant at, PolicyParameters parameters) {
        boolean windowOver = failuresSince == null
                || at.isAfter(failuresSince.plus(Duration.ofMinutes(parameters.lockWindow())));
        if (windowOver && !locked(parameters)) {
            failures = 0;
            failuresSince = at;
        }
        failures++;
        failuresSinceSignIn++;
    }

    /** Both factors proved right; the session becomes the only live one. Answers with what was before. */
    Entered.Before signedIn(Instant at, String from, String session) {
        Entered.Before before = new Entered.Before(lastSignIn, lastSignInFrom, failuresSinceSignIn);
        failures = 0;
        failuresSince = null;
        failuresSinceSignIn = 0;
        lastSignIn = at;
        lastSignInFrom = from;
        sessionKey = session;
        factorsResetAt = null;
        factorsResetReason = null;
        return before;
    }

    void renewSession(String session) {
        sessionKey = session;
    }

    void signedOut() {
        sessionKey = null;
    }

    boolean inSession(String session) {
        return sessionKey != null && sessionKey.equals(session);
    }

    /** A password that somebody else set, good for nothing but its replacement. */
    void giveInitialPassword(String hash) {
        passwordHash = hash;
        initialPassword = true;
        sessionKey = null;
        byProvider = false;
    }

    /** From now on by the department's provider alone. */
    void signsInByProvider() {
        byProvider = true;
        sessionKey = null;
    }

    boolean byProvider() {
        return byProvider;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        initialPassword = false;
    }

    /** The same password under a hash with newer parameters. */
    void rehashed(String hash) {
        passwordHash = hash;
    }

    /** The second factor was taken away; whoever signs in next reads why. */
    void factorsReset(Instant at, String reason) {
        factorsResetReason = Text.required("reason", reason, LONGEST_REASON);
        factorsResetAt = at;
        sessionKey = null;
    }

    void release() {
        failures = 0;
        failuresSince = null;
    }

    void disable(String reason) {
        disabledReason = Text.required("reason", reason, LONGEST_REASON);
        inactiveAt = null;
        enabled = false;
        sessionKey = null;
    }

    /** Nobody has used it for too long; the LASO may enable it again. */
    void endInactive(Instant at, String reason) {
        disable(reason);
        inactiveAt = at;
    }

    /** After it was disabled for inactivity alone; the days count anew from here. */
    void enableAgain(Instant at, String by, String reason) {
        enabledAgainReason = Text.required("reason", reason, LONGEST_REASON);
        enabledAgainBy = by;
        enabledAgainAt = at;
        enabled = true;
        disabledReason = null;
        inactiveAt = null;
    }

    boolean inactive() {
        return inactiveAt != null;
    }

    /** The last sign-in, or the opening or enabling where that is later. */
    Instant lastUse() {
        return Stream.of(createdAt, lastSignIn, enabledAgainAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private AccountState state(PolicyParameters parameters) {
        if (!enabled) {
            return inactiveAt == null ? AccountState.DISABLED : AccountState.INACTIVE;
        }
        return locked(parameters) ? AccountState.LOCKED : AccountState.ENABLED;
    }

    boolean locked(PolicyParameters parameters) {
        return AccessPolicy.notLocked(failures, parameters).refused();
    }

    boolean enabled() {
        return enabled;
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    String username() {
        return username;
    }

    /** Where the live session was begun, when there is one. */
    String signedInAt() {
        return lastSignInFrom;
    }

    boolean everSignedIn() {
        return lastSignIn != null;
    }

    boolean initialPassword() {
        return initialPassword;
    }

    Halfway halfway(NextStep next, String ticket) {
        return new Halfway(username, next, ticket, factorsResetAt, factorsResetReason);
    }

    PasswordPolicy.Owner owner() {
        return new PasswordPolicy.Owner(username, name, unit);
    }

    SignedIn who() {
        return new SignedIn(username, name, unit, role);
    }

    AccountView view(PolicyParameters parameters, boolean secondFactor) {
        return new AccountView(username, name, unit, role, state(parameters), disabledReason, secondFactor,
                initialPassword, createdAt, lastSignIn);
    }
}
