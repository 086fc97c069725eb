package secondlook.agency;

import java.time.LocalDate;
import java.util.Set;
import secondlook.policy.Offense;

/**
 * One agreement.
 *
 * @param warning days of the warning that is due before it expires, null when none is or another agreement follows
 */
public record AgreementView(String id, String number, AgreementKind kind, LocalDate effective, LocalDate expires,
                            Set<Offense> offenses, String documentSha256, AgreementTerms terms,
                            Integer warning) {
}
