package secondlook.agency;

import java.time.LocalDate;

/**
 * What credentials stand for at this moment; a suspended agency's calls are refused (307.5-5.5.c).
 *
 * @param agreementExpires last day of the agreement, null without one
 * @param warning          days of the warning that is due before that day, null when none is
 */
public record AgencyGrant(String clientId, String agencyId, String agencyName, String agreementId,
                          boolean suspended, LocalDate agreementExpires, Integer warning) {
}
