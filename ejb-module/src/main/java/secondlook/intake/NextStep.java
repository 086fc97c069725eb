package secondlook.intake;

import java.util.List;
import secondlook.policy.CaseStatus;
import secondlook.policy.IntakePolicy;
import secondlook.policy.RequestState;

/** What comes next, in a sentence that the requester understands. */
final class NextStep {

    private NextStep() {
    }

    static String of(RequestState state, CaseStatus caseStatus, List<QuestionView> questions) {
        if (state == RequestState.ACCEPTED && IntakePolicy.caseStatus(caseStatus).refused()) {
            return "Nothing can be searched while the case is " + caseStatus.label().toLowerCase(java.util.Locale.ROOT)
                    + ". The requester updates the case status or withdraws the request.";
        }
        return asked(state, questions) + switch (state) {
            case SUBMITTED -> "A CIU supervisor decides on the wording before anything is searched.";
            case ACCEPTED -> "An examiner searches the mug shot gallery.";
            case SEARCHED -> "A first examiner compares every candidate with the probe.";
            case FIRST_EXAMINED -> "A second examiner compares every candidate, without knowing the first opinion.";
            case SECOND_EXAMINED -> "A CIU supervisor reviews both examinations and signs, or sends them back.";
            case CONSULTATION -> "The two examiners consult and state their positions; then a supervisor decides.";
            case SIGNED_OFF -> "The Crime Intelligence Unit issues the result.";
            case LEAD_ISSUED -> "The requester reads the report and confirms its receipt.";
            case NO_CANDIDATE -> "The requester confirms that the notice was received.";
            case FROZEN -> "Nothing goes on until the agency is found in compliance again.";
            case CLOSED -> "Nothing: the request is closed.";
            case REFUSED -> "Nothing: the request was refused.";
            case WITHDRAWN -> "Nothing: the request was withdrawn.";
        };
    }

    private static String asked(RequestState state, List<QuestionView> questions) {
        boolean open = !state.ended() && questions.stream().anyMatch(QuestionView::open);
        return open ? "The requester answers what the unit has asked. " : "";
    }
}
