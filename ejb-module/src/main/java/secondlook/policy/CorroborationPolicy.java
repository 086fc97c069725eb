package secondlook.policy;

import java.util.Collection;
import java.util.Objects;

/** Two examiners who do not know each other's opinion, and a supervisor (307.5-2.3, 2.4, 5.4.3). */
public final class CorroborationPolicy {

    private static final int SHORTEST_RATIONALE = 40;

    private CorroborationPolicy() {
    }

    /**
     * Who has had a part in a request so far; null where nobody has yet.
     *
     * @param searcher ran the search and so has seen ranks and scores
     */
    public record Parts(String requester, String searcher, String firstExaminer, String secondExaminer) {
    }

    /** What one examiner put down: the conclusion and, when it is viable, the candidate put forward. */
    public record Opinion(Conclusion conclusion, Long enrolmentId) {
    }

    @Implements({Clause.TWO_EXAMINERS, Clause.SIGN_OFF})
    public static Decision firstExaminer(Role role, String account, Parts parts) {
        return examiner(role, account, parts.requester(), null);
    }

    @Implements({Clause.TWO_EXAMINERS, Clause.SIGN_OFF})
    public static Decision secondExaminer(Role role, String account, Parts parts) {
        if (account.equals(parts.searcher())) {
            return Decision.refuse(Clause.TWO_EXAMINERS, "You ran the search and have seen its order; the second "
                    + "examiner must come to it fresh.");
        }
        return examiner(role, account, parts.requester(), parts.firstExaminer());
    }

    /**
     * The second examiner of a later round comes as fresh as the one of the first.
     *
     * @param seen accounts that an earlier round of the same request showed ranks, scores or the other's opinion
     */
    @Implements({Clause.TWO_EXAMINERS})
    public static Decision freshEyes(String account, Collection<String> seen) {
        return Decision.when(!seen.contains(account), Clause.TWO_EXAMINERS, "You know ranks or an opinion from an "
                + "earlier round of this request; the second examiner must come to it fresh.");
    }

    private static Decision examiner(Role role, String account, String requester, String other) {
        if (role != Role.EXAMINER) {
            return Decision.refuse(Clause.TWO_EXAMINERS, "Only a trained examiner may examine.");
        }
        if (account.equals(requester)) {
            return Decision.refuse(Clause.SIGN_OFF, "You made this request; two other examiners must examine it.");
        }
        return Decision.when(!account.equals(other), Clause.TWO_EXAMINERS,
                "You were the first examiner; the second must be somebody else.");
    }

    @Implements({Clause.SIGN_OFF})
    public static Decision supervisor(Role role, String account, Parts parts) {
        if (role != Role.SUPERVISOR) {
            return Decision.refuse(Clause.SIGN_OFF, "Only a CIU supervisor may sign off.");
        }
        boolean other = !account.equals(parts.requester()) && !account.equals(parts.firstExaminer())
                && !account.equals(parts.secondExaminer());
        return Decision.when(other, Clause.SIGN_OFF,
                "Requester, both examiners and the supervisor must be four different people.");
    }

    /** Every candidate has its disposition before an examiner may conclude. */
    @Implements({Clause.EXAMINER, Clause.SIGN_OFF})
    public static Decision complete(Collection<Disposition> dispositions) {
        long open = dispositions.stream().filter(Objects::isNull).count();
        return Decision.when(open == 0, Clause.SIGN_OFF, "Compare every candidate first: " + open
                + (open == 1 ? " has" : " have") + " no disposition yet.");
    }

    /** A viable conclusion puts forward one candidate found possible; any other conclusion puts forward none. */
    @Implements({Clause.SIGN_OFF})
    public static Decision conclusion(Conclusion conclusion, Disposition chosen) {
        if (conclusion == null) {
            return Decision.refuse(Clause.SIGN_OFF, "Choose one of the conclusions on the scale.");
        }
        if (!conclusion.viable()) {
            return Decision.when(chosen == null, Clause.SIGN_OFF,
                    "\"" + conclusion.label() + "\" puts no candidate forward. Take the choice of a candidate back.");
        }
        return Decision.when(chosen == Disposition.POSSIBLE, Clause.SIGN_OFF, "\"" + conclusion.label()
                + "\" needs the one candidate that it is about, with the disposition \"Possible\".");
    }

    @Implements({Clause.SIGN_OFF})
    public static Decision rationale(String text) {
        return Decision.when(text != null && text.strip().length() >= SHORTEST_RATIONALE, Clause.SIGN_OFF,
                "Write in at least " + SHORTEST_RATIONALE + " characters how you came to your conclusion.");
    }

    /** Whether two opinions agree: both put the same candidate forward, or both put none forward. */
    @Implements({Clause.TWO_EXAMINERS})
    public static Decision agree(Opinion first, Opinion second) {
        boolean viable = first.conclusion().viable();
        boolean same = viable == second.conclusion().viable()
                && (!viable || Objects.equals(first.enrolmentId(), second.enrolmentId()));
        return Decision.when(same, Clause.TWO_EXAMINERS, "The two examiners disagree: they consult before the "
                + "supervisor decides. Both opinions stay as they are.");
    }

    /** After a consultation both examiners' statements stand before the supervisor may sign. */
    @Implements({Clause.SIGN_OFF})
    public static Decision consulted(boolean needed, int statements) {
        return Decision.when(!needed || statements == 2, Clause.SIGN_OFF,
                "Both examiners state their position after the consultation before the supervisor signs.");
    }

    /** Both examiners begin anew, so the supervisor says in writing why. */
    @Implements({Clause.SIGN_OFF})
    public static Decision sendBack(String reasons) {
        return Decision.when(reasons != null && reasons.strip().length() >= SHORTEST_RATIONALE, Clause.SIGN_OFF,
                "Write in at least " + SHORTEST_RATIONALE + " characters why you send the examinations back.");
    }

    /**
     * A supervisor takes an unsigned seat back, so that the request does not wait for somebody who is not coming. Who
     * examines a request is not for its requester or its examiners to choose, so nobody with a part in the round does.
     *
     * @param parts as they stand, the seat to be released still taken
     */
    @Implements({Clause.TWO_EXAMINERS, Clause.SIGN_OFF})
    public static Decision releaseSeat(Role role, String account, Parts parts, String reasons) {
        if (role != Role.SUPERVISOR) {
            return Decision.refuse(Clause.SIGN_OFF, "Only a CIU supervisor may release an examiner's seat.");
        }
        boolean other = !account.equals(parts.requester()) && !account.equals(parts.firstExaminer())
                && !account.equals(parts.secondExaminer());
        if (!other) {
            return Decision.refuse(Clause.TWO_EXAMINERS, "You made or examine this request; another supervisor decides "
                    + "who goes on with it.");
        }
        return Decision.when(reasons != null && reasons.strip().length() >= SHORTEST_RATIONALE, Clause.SIGN_OFF,
                "Write in at least " + SHORTEST_RATIONALE + " characters why you release the seat.");
    }

    /**
     * An examiner whose seat was released has seen the candidates and begun to judge them: a second try at the same
     * opinion would not be a first look, and the other seat not an independent one. So neither seat of the round is
     * open to them again.
     *
     * @param released accounts whose seats in this round a supervisor has released
     */
    @Implements({Clause.TWO_EXAMINERS})
    public static Decision notReleased(String account, Collection<String> released) {
        return Decision.when(!released.contains(account), Clause.TWO_EXAMINERS, "A supervisor has released your seat; "
                + "another examiner goes on with this request.");
    }

    /** Every sign-off is made with the signer's own password and second factor, both entered for it. */
    @Implements({Clause.CREDENTIALS, Clause.SECURITY, Clause.SIGN_OFF})
    public static Decision reauthenticated(boolean bothConfirmed) {
        return Decision.when(bothConfirmed, Clause.CREDENTIALS,
                "The password or the code is wrong, or the code was used already; nothing has been signed. "
                        + "Enter your own password and the code that your authenticator shows now, or ask your "
                        + "passkey again.");
    }
}
