package secondlook.policy;

import java.time.Duration;
import java.time.Instant;

/** What a sign-in needs and how long it holds (307.5-7.1, 7.6, 7.7). */
public final class SignInPolicy {

    private SignInPolicy() {
    }

    /** Nobody uses the sign-in form who has not acknowledged the notice on it. */
    @Implements({Clause.CREDENTIALS})
    public static Decision noticeAcknowledged(boolean acknowledged) {
        return Decision.when(acknowledged, Clause.CREDENTIALS,
                "Read the notice and acknowledge it; then sign in.");
    }

    /** A password alone lets nobody in. */
    @Implements({Clause.SECURITY})
    public static Decision secondFactor(boolean proven) {
        return Decision.when(proven, Clause.SECURITY, "This code is wrong or was used already. Wait until your "
                + "authenticator shows the next one, or use a recovery code that you have not used yet.");
    }

    /**
     * A one-time code is good within the skew of the clocks, and for one use: whoever reads it over a shoulder or
     * from a form that was kept has nothing.
     *
     * @param step     the step of 30 seconds that the code belongs to
     * @param now      the step that the server's clock is in
     * @param lastUsed the latest step whose code was used, null before the first
     */
    @Implements({Clause.SECURITY, Clause.CREDENTIALS})
    public static Decision codeOf(long step, long now, Long lastUsed, SignInLimits limits) {
        boolean inTime = Math.abs(step - now) <= limits.codeSkew();
        return Decision.when(inTime && (lastUsed == null || step > lastUsed), Clause.SECURITY,
                "This code is of another time or was used already. Wait until your authenticator shows the next one.");
    }

    /** A passkey of the account stands in for a code, never for the password. */
    @Implements({Clause.SECURITY, Clause.CREDENTIALS})
    public static Decision passkey(boolean proven) {
        return Decision.when(proven, Clause.SECURITY, "This answer is not one of a passkey of this account. Ask one "
                + "that you have added here, or enter the code that your authenticator shows.");
    }

    /**
     * An answer of a passkey is good for one question and for as long as a sign-in may take.
     *
     * @param asked when the question was asked, null when it was answered already or never asked
     */
    @Implements({Clause.SECURITY})
    public static Decision answerInTime(Instant asked, Instant now, SignInLimits limits) {
        return Decision.when(asked != null && now.isBefore(asked.plus(Duration.ofMinutes(limits.minutesToEnter()))),
                Clause.SECURITY,
                "The question to the passkey was answered already or is too old. Ask the passkey again.");
    }

    /**
     * The counter of a passkey grows with every use; where it does not, two devices have the same key. Those without a
     * counter always say 0 (WebAuthn level 3, verifying an authentication assertion).
     */
    @Implements({Clause.CREDENTIALS})
    public static Decision counterOf(long given, long kept) {
        return Decision.when(given > kept || given == 0 && kept == 0, Clause.CREDENTIALS,
                "Alert: the counter of this passkey has not grown, so a copy of it may be in use. Enter the code of "
                        + "your authenticator instead, remove this passkey, and tell the LASO at once.");
    }

    /** The first password is known to the LASO too: it opens nothing but the page that replaces it. */
    @Implements({Clause.DEFAULT_PASSWORDS, Clause.CREDENTIALS})
    public static Decision ownPassword(boolean initial) {
        return Decision.when(!initial, Clause.DEFAULT_PASSWORDS,
                "Your first password was set by somebody else. Choose your own before you go on.");
    }

    /** The replacement of a first password is another one. */
    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision replacesInitial(boolean sameAsBefore) {
        return Decision.when(!sameAsBefore, Clause.DEFAULT_PASSWORDS,
                "This is the password that you were given. Choose another one that only you know.");
    }

    /**
     * An account that nobody has used for so many days is disabled: whoever forgot it does not notice its misuse.
     *
     * @param used the last sign-in, or the opening or enabling of the account where that is later
     * @param laso who can enable it again, by name
     */
    @Implements({Clause.NEED_TO_KNOW, Clause.CREDENTIALS})
    public static Decision inUse(Instant used, Instant now, String laso, SignInLimits limits) {
        return Decision.when(now.isBefore(used.plus(Duration.ofDays(limits.inactiveDays()))), Clause.NEED_TO_KNOW,
                "This account is disabled: nobody has signed in with it for " + limits.inactiveDays() + " days. If "
                + "your duties still require it, ask the LASO to enable it again: " + laso + ".");
    }

    /** Password and recovery codes are changed by their owner alone, who shows both factors for it. */
    @Implements({Clause.CREDENTIALS, Clause.SECURITY})
    public static Decision changesOwn(boolean bothConfirmed) {
        return Decision.when(bothConfirmed, Clause.CREDENTIALS, "Your present password or the code is wrong, or the "
                + "code was used already; nothing was changed. Enter them again, with the next code of your "
                + "authenticator.");
    }

    /** A new password is another one. */
    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision differs(boolean sameAsBefore) {
        return Decision.when(!sameAsBefore, Clause.DEFAULT_PASSWORDS,
                "This is your present password. Choose another one.");
    }

    /** An account has one live session: a new sign-in ends the older one. */
    @Implements({Clause.CREDENTIALS})
    public static Decision theLiveSession(boolean live) {
        return Decision.when(live, Clause.CREDENTIALS, "Your account has signed in somewhere else since, which ended "
                + "this session. If that was not you, tell the LASO at once.");
    }

    /** A desk that nobody works at shows and does nothing. */
    @Implements({Clause.SECURITY, Clause.CREDENTIALS})
    public static Decision attended(Instant lastSign, Instant now, SignInLimits limits) {
        return Decision.when(now.isBefore(lastSign.plus(Duration.ofMinutes(limits.idleMinutes()))), Clause.SECURITY,
                "Nobody used this session for " + limits.idleMinutes() + " minutes, so it is locked. Go on with your "
                + "password and the code that your authenticator shows now, or a passkey.");
    }

    /** A locked session is opened by its owner alone, with both factors. */
    @Implements({Clause.SECURITY, Clause.CREDENTIALS})
    public static Decision unlocks(boolean bothConfirmed) {
        return Decision.when(bothConfirmed, Clause.CREDENTIALS, "The password or the code is wrong, or the code was "
                + "used already; the page stays locked. Enter your password and the next code of your authenticator, "
                + "or have your passkey answer.");
    }

    /** After so many hours both factors are asked for again, whatever was done meanwhile. */
    @Implements({Clause.SECURITY})
    public static Decision sessionAge(Instant began, Instant now, SignInLimits limits) {
        return Decision.when(now.isBefore(began.plus(Duration.ofHours(limits.sessionHours()))), Clause.SECURITY,
                "You have been signed in for " + limits.sessionHours() + " hours. Sign in again to go on.");
    }
}
