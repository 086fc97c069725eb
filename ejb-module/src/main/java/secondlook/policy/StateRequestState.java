package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/** The road of a formal request to the State Police (307.5-5.4.2) and its only legal steps. */
public enum StateRequestState {
    DRAFTED("Waiting for a supervisor's approval", "Drafted"),
    APPROVED("Approved, to be sent", "Approved"),
    DECLINED("Not approved", "Not approved"),
    SENT("Sent, answer awaited", "Sent"),
    ANSWERED("Answered", "Answered");

    private final String label;
    private final String step;

    StateRequestState(String label, String step) {
        this.label = label;
        this.step = step;
    }

    public String label() {
        return label;
    }

    /** What was done to come here. */
    public String step() {
        return step;
    }

    /** The states one step away. */
    public Set<StateRequestState> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(APPROVED, DECLINED);
            case APPROVED -> EnumSet.of(SENT);
            case SENT -> EnumSet.of(ANSWERED);
            case DECLINED, ANSWERED -> EnumSet.noneOf(StateRequestState.class);
        };
    }

    /** Whether the request may leave the unit, or has. */
    public boolean approved() {
        return this == APPROVED || this == SENT || this == ANSWERED;
    }
}
