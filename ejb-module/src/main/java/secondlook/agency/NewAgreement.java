package secondlook.agency;

import java.time.LocalDate;
import java.util.Set;
import secondlook.policy.Offense;

/** A formal agreement: number, kind, days in force (both inclusive), the offenses it covers, the signed document. */
public record NewAgreement(String agencyId, String number, AgreementKind kind, LocalDate effective,
                           LocalDate expires, Set<Offense> offenses, byte[] document) {
}
