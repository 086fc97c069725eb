package secondlook.agency;

/** What valid credentials stand for at this moment. */
public record AgencyGrant(String clientId, String agencyId, String agencyName, String agreementId) {
}
