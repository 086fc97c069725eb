package secondlook.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import secondlook.policy.AgencyPolicy;
import secondlook.shared.Attached;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/** What the LASO types of a signed agreement, complete and in order before it is kept for good. */
final class Signed {

    private static final int LONGEST_DOCUMENT = 20_000_000;
    private static final int MOST_REQUESTS = 100_000;
    private static final int MOST_NAMES = 20;

    private Signed() {
    }

    /** The agreement as it is kept; Invalid names the first field that is not in order, a foreign domain is refused. */
    static NewAgreement complete(String agencyId, NewAgreement signed) {
        require(signed.kind() != null, "kind", "Say what kind of agreement it is.");
        require(signed.effective() != null, "effective", "Enter the first day of the agreement.");
        require(signed.expires() != null, "expires", "Enter the day on which the agreement expires.");
        require(signed.expires().isAfter(signed.effective()), "expires",
                "The agreement cannot expire before it was in force for a day.");
        require(signed.offenses() != null && !signed.offenses().isEmpty(), "offenses",
                "Choose the offenses that the agreement covers.");
        require(signed.document() != null && signed.document().length > 0, "document",
                "Attach the signed document.");
        Attached.of(null, signed.document(), LONGEST_DOCUMENT);
        return new NewAgreement(agencyId, Text.required("number", signed.number(), 60), signed.kind(),
                signed.effective(), signed.expires(), signed.offenses(), signed.document(), terms(signed.terms()));
    }

    private static AgreementTerms terms(AgreementTerms given) {
        require(given != null && !given.mailDomains().isEmpty(), "mailDomains",
                "List the agency's official mail domains.");
        require(given.mailDomains().size() <= MOST_NAMES, "mailDomains", "List at most " + MOST_NAMES + " domains.");
        require(given.parties().size() <= MOST_NAMES, "parties", "List at most " + MOST_NAMES + " parties.");
        number("perMonth", given.perMonth());
        number("perYear", given.perYear());
        require(given.perMonth() == null || given.perYear() == null || given.perMonth() <= given.perYear(),
                "perYear", "The number for a year cannot be smaller than the one for a month.");
        return new AgreementTerms(parties(given.parties()), domains(given.mailDomains()), given.perMonth(),
                given.perYear());
    }

    private static void number(String field, Integer requests) {
        require(requests == null || requests >= 1 && requests <= MOST_REQUESTS, field,
                "Enter a number from 1 to " + MOST_REQUESTS + ", or nothing when the agreement names none.");
    }

    private static List<String> parties(List<String> names) {
        List<String> clean = new ArrayList<>();
        for (String name : names) {
            String party = Text.optional("parties", name, 200);
            if (party != null) {
                clean.add(party.replaceAll("\\s+", " "));
            }
        }
        return clean;
    }

    private static Set<String> domains(Set<String> texts) {
        Set<String> clean = new TreeSet<>();
        for (String text : texts) {
            PolicyRefused.unless(AgencyPolicy.officialDomain(Text.cut(text, 300)));
            clean.add(AgencyPolicy.domainName(text));
        }
        return clean;
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new Invalid(field, message);
        }
    }
}
