package secondlook.agency;

import java.time.LocalDate;
import java.util.Set;
import secondlook.policy.Offense;

/**
 * A formal agreement: number, kind, first day in force, the day on which it expires and is in force no more, the
 * offenses it covers, the signed document, and what else it says.
 */
public record NewAgreement(String agencyId, String number, AgreementKind kind, LocalDate effective,
                           LocalDate expires, Set<Offense> offenses, byte[] document, AgreementTerms terms) {
}
