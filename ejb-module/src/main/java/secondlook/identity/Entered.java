package secondlook.identity;

import java.time.Instant;
import java.util.List;

/**
 * A finished sign-in.
 *
 * @param session       the session's key, known to the account from now on as its only live one
 * @param place         the workstation or address that the session belongs to, null when nobody can tell
 * @param before        the sign-in before this one
 * @param recoveryCodes shown once, after the enrolment of a second factor only; otherwise empty
 * @param codesLeft     recovery codes that are still unused
 * @param alerts        unlikely uses of the account that the LASO has not looked into yet, this sign-in among them
 */
public record Entered(SignedIn who, String session, String place, Before before, List<String> recoveryCodes,
                      long codesLeft, int alerts) {

    /**
     * @param at       null when there was none
     * @param from     the workstation or address, may be null
     * @param failures failed sign-ins since then
     */
    public record Before(Instant at, String from, int failures) {
    }
}
