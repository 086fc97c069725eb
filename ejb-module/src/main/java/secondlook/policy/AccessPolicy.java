package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/** Who may see what of a case, who makes accounts and what an account needs (307.5-6.1, 7.4, 7.6, 7.7). */
public final class AccessPolicy {

    private static final Set<Role> UNIT = EnumSet.of(Role.EXAMINER, Role.SUPERVISOR, Role.COMMANDER);
    private static final Set<String> BANNED = Set.of("password1234", "123456789012", "qwertyuiop12", "changeme1234",
            "administrator", "detroitpolice", "secondlook12", "letmeinletmein", "passwordpassword");

    private AccessPolicy() {
    }

    /**
     * One request as seen from outside.
     *
     * @param agencyId         the outside agency it came from, null for the Department's own
     * @param requesterAccount the account that submitted it
     */
    public record Ownership(String agencyId, String requesterAccount) {
    }

    /** The unit and its oversight see every request, an investigator the own ones, an agency its own. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS})
    public static Decision seeRequest(Role role, String account, String agencyId, Ownership request) {
        boolean sees = UNIT.contains(role)
                || role == Role.INVESTIGATOR && request.agencyId() == null
                && account.equals(request.requesterAccount())
                || role == Role.AGENCY && agencyId != null && agencyId.equals(request.agencyId());
        return Decision.when(sees, Clause.PROTECTED_STORE, "This request is not one of yours.");
    }

    /** Candidates are for the unit alone; the requester receives the report, never the list. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS})
    public static Decision seeCandidates(Role role) {
        return Decision.when(UNIT.contains(role), Clause.PROTECTED_STORE,
                "Candidates are seen only within the Crime Intelligence Unit.");
    }

    /** The search with its ranks and scores: for the one who ran it and the supervision; others examine blind. */
    @Implements({Clause.TWO_EXAMINERS, Clause.PROTECTED_STORE})
    public static Decision seeSearch(Role role, String account, String searcher) {
        return Decision.when(role == Role.SUPERVISOR || role == Role.COMMANDER
                || role == Role.EXAMINER && account.equals(searcher), Clause.TWO_EXAMINERS,
                "Ranks and scores are seen by the examiner who ran the search and by the supervision only.");
    }

    /** While a request is being examined an examiner sees no opinion but the own one. */
    @Implements({Clause.TWO_EXAMINERS})
    public static Decision seeOpinions(Role role, RequestState state) {
        boolean examined = EnumSet.of(RequestState.CONSULTATION, RequestState.SIGNED_OFF, RequestState.LEAD_ISSUED,
                RequestState.NO_CANDIDATE, RequestState.CLOSED).contains(state);
        return Decision.when(role == Role.SUPERVISOR || role == Role.COMMANDER || role == Role.EXAMINER && examined,
                Clause.TWO_EXAMINERS, "Opinions stay closed until both examiners have signed.");
    }

    /** Accounts are the LASO's alone. */
    @Implements({Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW})
    public static Decision manageAccounts(Role role) {
        return Decision.when(role == Role.LASO, Clause.LASO_AUTHORISES,
                "Only the LASO may authorise access. Ask the LASO.");
    }

    /** Nobody signs in before the first LASO's account has been set from the console. */
    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision signIn(boolean anyAccount) {
        return Decision.when(anyAccount, Clause.DEFAULT_PASSWORDS,
                "No account has been set yet. Set the first one at the console with ./run init.");
    }

    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision firstAccount(boolean anyAccount) {
        return Decision.when(!anyAccount, Clause.DEFAULT_PASSWORDS,
                "The first account has been set already. The LASO adds the others on the accounts page.");
    }

    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision password(String password, String username, PolicyParameters parameters) {
        if (password == null || password.length() < parameters.shortestPassword()) {
            return Decision.refuse(Clause.DEFAULT_PASSWORDS, "Choose a password of at least "
                    + parameters.shortestPassword() + " characters.");
        }
        String lower = password.toLowerCase(java.util.Locale.ROOT);
        boolean guessable = BANNED.contains(lower) || username != null && lower.contains(username.toLowerCase(
                java.util.Locale.ROOT)) || lower.chars().distinct().count() < 5;
        return Decision.when(!guessable, Clause.DEFAULT_PASSWORDS,
                "This password is too easy to guess. Choose one without your user name and not on common lists.");
    }

    /** Whether so many failures within the window lock the account until the LASO releases it. */
    @Implements({Clause.CREDENTIALS})
    public static Decision notLocked(int failures, PolicyParameters parameters) {
        return Decision.when(failures < parameters.failuresToLock(), Clause.CREDENTIALS,
                "This account is locked after too many failed sign-ins. The LASO can release it.");
    }
}
