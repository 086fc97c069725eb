package secondlook.agency;

/**
 * Fired within the act that suspends an agency; intake observes it and freezes the agency's open requests in the same
 * transaction (307.5-5.5.c). An event, because intake knows agencies and not the other way round.
 */
public record AgencySuspended(String agencyId) {
}
