package secondlook.agency;

/** Fired within the act that lifts a suspension; intake observes it and lets the frozen requests go on. */
public record AgencyReinstated(String agencyId) {
}
