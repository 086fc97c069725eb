package secondlook.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What must be on record of a member before access and while it lasts (307.5-7.5), in the order of the questions. */
public enum PrerequisiteKind {
    DUTY("Need of duty"),
    BACKGROUND_CHECK("Background check"),
    INITIAL_TRAINING("Initial training"),
    YEARLY_TRAINING("Yearly training");

    private final String label;

    PrerequisiteKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * What a role needs. The Board reads counts without people; the auditor reads the trail and uses no facial
     * recognition, so neither is trained in it.
     */
    public static Set<PrerequisiteKind> of(Role role) {
        return Collections.unmodifiableSet(switch (role) {
            case INVESTIGATOR, EXAMINER, SUPERVISOR, COMMANDER, LASO -> EnumSet.allOf(PrerequisiteKind.class);
            case AUDITOR -> EnumSet.of(DUTY, BACKGROUND_CHECK);
            case BOARD -> EnumSet.of(DUTY);
            case AGENCY, BOOKING, SYSTEM -> EnumSet.noneOf(PrerequisiteKind.class);
        });
    }

    /** Months that a record counts; 0 for one that never lapses. */
    int months(DutyLimits limits) {
        return switch (this) {
            case DUTY -> limits.dutyMonths();
            case BACKGROUND_CHECK -> limits.backgroundMonths();
            case INITIAL_TRAINING -> 0;
            case YEARLY_TRAINING -> limits.yearlyMonths();
        };
    }
}
