package secondlook.agency;

/**
 * The agency was suspended or reinstated in this transaction: its open requests freeze or go on (307.5-5.5.c).
 *
 * @param number  by which the finding is named
 * @param finding in its own words
 */
public record StandingChanged(String agencyId, boolean suspended, String number, String finding) {
}
