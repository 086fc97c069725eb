package secondlook.oversight;

import java.time.Instant;

/** What is said of a week, in the words that registers and audit trail are compared by. */
final class WeekStatements {

    /** What statements of requests begin with that were turned away at the door and have no number. */
    static final String DOOR = "the door";

    private WeekStatements() {
    }

    static String received(String number, boolean agency, Instant at) {
        return number + " received at " + at + (agency ? " from an agency" : " from the Department");
    }

    static String atTheDoor(boolean agency, Instant at) {
        return DOOR + " refused " + (agency ? "an agency" : "the Department") + " at " + at;
    }

    static String ended(String number, Instant at) {
        return number + " ended at " + at;
    }

    static String answered(String number, String line) {
        return number + " answered: " + line;
    }

    static String asked(String number, String as, boolean agency, Instant at) {
        return number + " sent to the State Police as " + as + " at " + at
                + (agency ? " for an agency" : " for the Department");
    }

    static String violation(String number, String clause, Instant at) {
        return "violation " + number + " of " + clause + " confirmed at " + at;
    }

    static String registered(String number, String register, Instant at) {
        return "register entry " + number + " of " + register + " at " + at;
    }
}
