package secondlook.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the word of a department's own identity provider is worth (307.5-6.1.2, 7.1, 7.5, 7.6): it says who somebody is
 * and what for, the LASO says who has access, and everything else that an access needs stays as it is.
 */
public final class ProviderPolicy {

    private ProviderPolicy() {
    }

    /**
     * An answer counts when the provider has signed it, for this system, now, for this very question.
     *
     * @param fault what is wrong with it, null when it holds
     */
    @Implements({Clause.SECURITY, Clause.CREDENTIALS})
    public static Decision answerHolds(String fault) {
        return Decision.when(fault == null, Clause.SECURITY, "The department's sign-in gave no answer that holds: "
                + fault + ". Begin again; when it happens twice, tell the LASO.");
    }

    /** A password alone lets nobody in, at the provider's door either. */
    @Implements({Clause.SECURITY})
    public static Decision secondFactor(boolean stated) {
        return Decision.when(stated, Clause.SECURITY, "Your department has not stated a second factor for this "
                + "sign-in, and without one nobody is let in. Set one up at your department, then sign in with it.");
    }

    /**
     * Credentials are asked for anew at every sign-in and every signature: a session that somebody left open at the
     * provider is nobody's proof.
     *
     * @param proven when the provider says that they were shown, null when it does not say
     */
    @Implements({Clause.CREDENTIALS})
    public static Decision provenAnew(Instant proven, Instant asked, Duration skew) {
        return Decision.when(proven != null && !proven.isBefore(asked.minus(skew)), Clause.CREDENTIALS, "Your "
                + "department has not asked for your credentials anew. Sign out there, then begin again.");
    }

    /**
     * Whom the provider knows has access only when the LASO has bound the person to an account.
     *
     * @param reference what the LASO finds the person by
     */
    @Implements({Clause.LASO_AUTHORISES})
    public static Decision bound(boolean bound, String reference) {
        return Decision.when(bound, Clause.LASO_AUTHORISES, "Your department knows you, and no account here is yours "
                + "yet: the LASO authorises each access. Ask the LASO, and name the reference " + reference + ".");
    }

    /** An account that is disabled or locked stays so, whatever the provider says. */
    @Implements({Clause.NEED_TO_KNOW, Clause.CREDENTIALS})
    public static Decision open(boolean enabled, boolean locked) {
        return enabled ? Decision.when(!locked, Clause.CREDENTIALS, "Your account is locked after too many failures. "
                + "The LASO can release it.") : Decision.refuse(Clause.NEED_TO_KNOW,
                "Your account is disabled. Ask the LASO, who alone can give you access again.");
    }

    /** The provider has to carry the role that the LASO has given: either of them takes the access away. */
    @Implements({Clause.NEED_TO_KNOW, Clause.DUTY_AND_TRAINING})
    public static Decision role(Role given, Set<Role> carried) {
        return Decision.when(carried.contains(given), Clause.NEED_TO_KNOW, "Your account is that of the role "
                + given.label() + ", which your department does not state for you. Have it given there, or ask the "
                + "LASO for an account of your present role.");
    }

    /** An account has one door: what the department takes away at its own must not stay open at the other. */
    @Implements({Clause.CREDENTIALS, Clause.NEED_TO_KNOW})
    public static Decision ownDoor(boolean byProvider) {
        return Decision.when(!byProvider, Clause.CREDENTIALS, "Your account signs in by your department. Use the "
                + "button for that on the sign-in page, not a password.");
    }

    /** Whoever confirms a signature at the provider is the one who is signed in here. */
    @Implements({Clause.CREDENTIALS})
    public static Decision samePerson(boolean same) {
        return Decision.when(same, Clause.CREDENTIALS, "Somebody else has confirmed at your department than is "
                + "signed in here. Confirm with your own credentials, then sign.");
    }

    /**
     * A confirmation at the provider is good for one signature and some minutes.
     *
     * @param confirmed null when there is none that was not used
     */
    @Implements({Clause.CREDENTIALS, Clause.SECURITY})
    public static Decision signature(Instant confirmed, Instant now, SignInLimits limits) {
        boolean good = confirmed != null && !now.isAfter(confirmed.plus(Duration.ofMinutes(limits.minutesToEnter())));
        return Decision.when(good, Clause.CREDENTIALS, "Confirm at your department first; a confirmation is good "
                + "for one signature within " + limits.minutesToEnter() + " minutes.");
    }

    /** What was confirmed for a signature opens no page that was locked since: whoever sits there now is not known. */
    @Implements({Clause.CREDENTIALS, Clause.SECURITY})
    public static Decision unlocksHere(boolean byProvider) {
        return Decision.when(!byProvider, Clause.CREDENTIALS, "Your account has no password and code here. Confirm at "
                + "your department to open the page.");
    }

    /** A locked page is opened by what the provider was asked since: whoever sits there now is known by it. */
    @Implements({Clause.CREDENTIALS, Clause.SECURITY})
    public static Decision unlocksThere(Instant asked, Instant locked) {
        return Decision.when(!asked.isBefore(locked), Clause.CREDENTIALS, "The page was locked after you went to your "
                + "department, so it stays locked. Confirm there again.");
    }

    /** When the provider is down somebody has to be able to let people in: one LASO keeps a password of the own. */
    @Implements({Clause.LASO_AUTHORISES})
    public static Decision leavesAnotherWayIn(Role role, long otherLasosWithPassword) {
        return Decision.when(role != Role.LASO || otherLasosWithPassword > 0, Clause.LASO_AUTHORISES, "This is the "
                + "only LASO who signs in by password. Open another LASO's account first: while the department's "
                + "provider is down, nobody could act on accounts.");
    }
}
