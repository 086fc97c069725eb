package secondlook.agency;

import java.util.List;
import java.util.Set;

/**
 * What an agreement says beside its days and offenses.
 *
 * @param parties     who else signed it, beside the Department and the agency; often nobody
 * @param mailDomains official mail domains of the agency: results are sent to addresses under them alone (307.5-7.1)
 * @param perMonth    requests it covers in a calendar month, null when it names no number
 * @param perYear     requests it covers in a calendar year, null when it names no number
 */
public record AgreementTerms(List<String> parties, Set<String> mailDomains, Integer perMonth, Integer perYear) {

    public AgreementTerms {
        parties = parties == null ? List.of() : List.copyOf(parties);
        mailDomains = mailDomains == null ? Set.of() : Set.copyOf(mailDomains);
    }
}
