package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/** Who may see what of a case, who makes accounts and what an account needs (307.5-6.1, 7.4, 7.6, 7.7). */
public final class AccessPolicy {

    private static final Set<Role> UNIT = EnumSet.of(Role.EXAMINER, Role.SUPERVISOR, Role.COMMANDER);

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

    /**
     * What ties a reader to a request.
     *
     * @param of      whose request it is
     * @param state   where it stands
     * @param handled whether the reader has searched, examined, supervised or decided something of it
     * @param glass   whether the reader has a break-glass access to it that has not ended
     */
    public record Need(Ownership of, RequestState state, boolean handled, boolean glass) {
    }

    /**
     * Where a request stands while every member of the role may have to work on it. The commanding officer reviews all
     * requests and results (307.5-6.1.3.a).
     */
    public static Set<RequestState> work(Role role) {
        return switch (role) {
            case EXAMINER -> EnumSet.of(RequestState.ACCEPTED, RequestState.SEARCHED, RequestState.FIRST_EXAMINED);
            case SUPERVISOR -> EnumSet.of(RequestState.SUBMITTED, RequestState.ACCEPTED, RequestState.SEARCHED,
                    RequestState.FIRST_EXAMINED, RequestState.SECOND_EXAMINED, RequestState.CONSULTATION,
                    RequestState.SIGNED_OFF, RequestState.FROZEN);
            case COMMANDER -> EnumSet.allOf(RequestState.class);
            default -> EnumSet.noneOf(RequestState.class);
        };
    }

    /** An investigator the own requests, an agency its own; the unit what waits for it and what it has handled. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW, Clause.COMMANDER_REVIEWS})
    public static Decision seeRequest(Role role, String account, String agencyId, Need request) {
        if (UNIT.contains(role)) {
            return Decision.when(work(role).contains(request.state()) || request.handled() || request.glass(),
                    Clause.PROTECTED_STORE, "This request does not wait for you and you have not worked on it. Open it "
                    + "by break-glass, with your reason, when you have to see it.");
        }
        boolean own = role == Role.INVESTIGATOR && request.of().agencyId() == null
                && account.equals(request.of().requesterAccount())
                || role == Role.AGENCY && agencyId != null && agencyId.equals(request.of().agencyId());
        return Decision.when(own, Clause.PROTECTED_STORE, "This request is not one of yours.");
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

    /** Only what inactivity has disabled is enabled again, and the LASO says why; otherwise the need has ended. */
    @Implements({Clause.NEED_TO_KNOW, Clause.LASO_AUTHORISES})
    public static Decision enableAgain(boolean inactive, String reason, DutyLimits limits) {
        if (!inactive) {
            return Decision.refuse(Clause.NEED_TO_KNOW, "This account was not disabled for inactivity. Where the need "
                    + "for access has ended and comes back, open a new account.");
        }
        return Decision.when(reason != null && reason.strip().length() >= limits.shortestReason(),
                Clause.NEED_TO_KNOW, "Say in at least " + limits.shortestReason() + " characters why the duties still "
                + "require this access.");
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

    /** Whether so many failures within the window lock the account until the LASO releases it. */
    @Implements({Clause.CREDENTIALS})
    public static Decision notLocked(int failures, PolicyParameters parameters) {
        return Decision.when(failures < parameters.failuresToLock(), Clause.CREDENTIALS,
                "This account is locked after too many failed sign-ins. The LASO can release it.");
    }
}
