package secondlook.policy;

import java.util.EnumSet;
import java.util.Set;

/** The road of a formal request to the State Police (307.5-5.4.2) and its only legal steps. */
public enum StateRequestState {
    DRAFTED("Waiting for a supervisor's approval"),
    APPROVED("Approved, to be sent"),
    DECLINED("Not approved"),
    SENT("Sent, answer awaited"),
    ANSWERED("Answered");

    private final String label;

    StateRequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
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
