package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * The road of one request and its only legal steps. A request starts SUBMITTED when its wording needs a supervisor's
 * decision (307.5-3.5), else it is ACCEPTED at once; REFUSED, WITHDRAWN and CLOSED are ends.
 */
public enum RequestState {
    SUBMITTED("Waiting for a supervisor's decision"),
    ACCEPTED("Waiting for search"),
    SEARCHED("Waiting for first examination"),
    FIRST_EXAMINED("Waiting for second examination"),
    SECOND_EXAMINED("Waiting for supervisor"),
    CONSULTATION("In consultation"),
    SIGNED_OFF("Signed off, result to be issued"),
    LEAD_ISSUED("Investigative lead issued"),
    NO_CANDIDATE("No viable candidate"),
    CLOSED("Closed"),
    REFUSED("Refused"),
    WITHDRAWN("Withdrawn"),
    FROZEN("Frozen: agency suspended");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The states one step away. A send-back by the supervisor leads from the examined states to SEARCHED again. */
    public Set<RequestState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN, FROZEN);
            case ACCEPTED -> EnumSet.of(SEARCHED, REFUSED, WITHDRAWN, FROZEN);
            case SEARCHED -> EnumSet.of(SEARCHED, FIRST_EXAMINED, WITHDRAWN, FROZEN);
            case FIRST_EXAMINED -> EnumSet.of(SECOND_EXAMINED, CONSULTATION, WITHDRAWN, FROZEN);
            case SECOND_EXAMINED, CONSULTATION -> EnumSet.of(SIGNED_OFF, SEARCHED, WITHDRAWN, FROZEN);
            case SIGNED_OFF -> EnumSet.of(LEAD_ISSUED, NO_CANDIDATE, FROZEN);
            case LEAD_ISSUED, NO_CANDIDATE -> EnumSet.of(CLOSED);
            case FROZEN -> EnumSet.of(SUBMITTED, ACCEPTED, SEARCHED, FIRST_EXAMINED, SECOND_EXAMINED, CONSULTATION,
                    SIGNED_OFF, WITHDRAWN);
            case CLOSED, REFUSED, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
        };
    }

    public boolean mayBecome(RequestState other) {
        return next().contains(other);
    }

    public boolean ended() {
        return this == LEAD_ISSUED || this == NO_CANDIDATE || next().isEmpty();
    }
}
