package secondlook.policy;

/**
 * The eight kinds of people, the Department's own booking systems and this system itself. An account has exactly one
 * role, so that separation of duties can be read off the account. The nested constants are what {@code @RolesAllowed}
 * names; groups of a token map one to one.
 */
public enum Role {
    INVESTIGATOR("Investigator"),
    AGENCY("Outside-agency requester"),
    EXAMINER("Examiner"),
    SUPERVISOR("CIU supervisor"),
    COMMANDER("CIU commanding officer"),
    LASO("Local Agency Security Officer"),
    BOARD("Board reader"),
    AUDITOR("Auditor"),
    BOOKING("Booking system"),
    SYSTEM("System");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an account may have it: programs come with credentials of their own. */
    public boolean forPeople() {
        return this != AGENCY && this != BOOKING && this != SYSTEM;
    }

    /** The names as compile-time constants, for annotations. */
    public static final class Name {
        public static final String INVESTIGATOR = "INVESTIGATOR";
        public static final String AGENCY = "AGENCY";
        public static final String EXAMINER = "EXAMINER";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String COMMANDER = "COMMANDER";
        public static final String LASO = "LASO";
        public static final String BOARD = "BOARD";
        public static final String AUDITOR = "AUDITOR";
        public static final String BOOKING = "BOOKING";
        public static final String SYSTEM = "SYSTEM";

        private Name() {
        }
    }
}
