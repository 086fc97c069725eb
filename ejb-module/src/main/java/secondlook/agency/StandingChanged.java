package secondlook.agency;

/** The agency was suspended or reinstated in this transaction: its open requests freeze or go on (307.5-5.5.c). */
public record StandingChanged(String agencyId, boolean suspended, String finding) {
}
