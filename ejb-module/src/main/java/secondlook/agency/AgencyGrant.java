package secondlook.agency;

/** What credentials stand for at this moment; a suspended agency's calls are refused (307.5-5.5.c). */
public record AgencyGrant(String clientId, String agencyId, String agencyName, String agreementId,
                          boolean suspended) {
}
