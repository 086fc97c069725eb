package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * When the State Police may be asked to search the state's database, and who says so (307.5-5.4.2): for the
 * confirmation of an investigative lead, formally, approved by a supervisor of the unit.
 */
public final class StateRequestPolicy {

    private static final int SHORTEST_REASON = 40;
    private static final Set<RequestState> EXAMINED = EnumSet.of(RequestState.SECOND_EXAMINED,
            RequestState.CONSULTATION, RequestState.SIGNED_OFF);

    private StateRequestPolicy() {
    }

    /**
     * Before both examiners have signed there is no lead to confirm, and a request would tell the second one what the
     * first one thinks; after the answer there is nothing left to confirm.
     *
     * @param lead whether an examiner put a candidate forward
     */
    @Implements({Clause.GALLERY, Clause.TWO_EXAMINERS})
    public static Decision ask(RequestState state, boolean lead) {
        if (!EXAMINED.contains(state)) {
            return Decision.refuse(Clause.GALLERY, "The State Police are asked to confirm a lead: after both examiners "
                    + "have signed and before the result is issued. The request stands at \"" + state.label() + "\".");
        }
        return Decision.when(lead, Clause.GALLERY, "Neither examiner put a candidate forward, so there is no lead to "
                + "confirm. Close the request without a candidate, or have it sent back.");
    }

    @Implements({Clause.GALLERY})
    public static Decision reason(String text) {
        return Decision.when(text != null && text.strip().length() >= SHORTEST_REASON, Clause.GALLERY,
                "Write in at least " + SHORTEST_REASON + " characters which further analysis the lead needs.");
    }

    /** A supervisor who has neither drafted it nor made the request that it is about. */
    @Implements({Clause.GALLERY})
    public static Decision decide(Role role, String account, String drafter, String requester) {
        if (role != Role.SUPERVISOR) {
            return Decision.refuse(Clause.GALLERY, "Only a CIU supervisor approves a request to the State Police.");
        }
        return Decision.when(!account.equals(drafter) && !account.equals(requester), Clause.GALLERY,
                "You drafted this request or made the one it is about; another supervisor approves it.");
    }

    /** What is sent has been approved, and what is answered has been sent. */
    @Implements({Clause.GALLERY})
    public static Decision step(StateRequestState from, StateRequestState to) {
        return Decision.when(from.next().contains(to), Clause.GALLERY, switch (to) {
            case SENT -> "Only a request that a supervisor has approved goes to the State Police, and it goes once. "
                    + "This one stands at \"" + from.label() + "\".";
            case ANSWERED -> "An answer belongs to a request that was sent. This one stands at \"" + from.label()
                    + "\".";
            default -> "A supervisor decides once. This request stands at \"" + from.label() + "\".";
        });
    }

    /** Letter and transaction leave the unit, so they exist only with the approval. */
    @Implements({Clause.GALLERY})
    public static Decision print(StateRequestState state) {
        return Decision.when(state.approved(), Clause.GALLERY, "There is nothing to send before a supervisor has "
                + "approved the request. It stands at \"" + state.label() + "\".");
    }

    /** That the State Police are asked says that there is a lead: examiners who may still come to it fresh see none. */
    @Implements({Clause.TWO_EXAMINERS})
    public static Decision see(Role role, RequestState state) {
        boolean examined = EXAMINED.contains(state) || state == RequestState.LEAD_ISSUED
                || state == RequestState.NO_CANDIDATE || state == RequestState.CLOSED;
        return Decision.when(role == Role.SUPERVISOR || role == Role.COMMANDER || role == Role.EXAMINER && examined,
                Clause.TWO_EXAMINERS, "Requests to the State Police are shown after both examiners have signed.");
    }
}
