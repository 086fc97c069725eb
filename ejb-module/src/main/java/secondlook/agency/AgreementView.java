package secondlook.agency;

import java.time.LocalDate;
import java.util.Set;
import secondlook.policy.Offense;

/** One agreement. */
public record AgreementView(String id, String number, AgreementKind kind, LocalDate effective, LocalDate expires,
                            Set<Offense> offenses, String documentSha256) {
}
