package secondlook.intake;

import secondlook.policy.Attestations;
import secondlook.policy.Contact;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/** Every text of a request within its length, and nothing missing that the rules could stumble over. */
final class Limits {

    static final int NUMBER = 40;
    static final int PURPOSE = 2_000;
    static final int FACTS = 10_000;
    static final int REASON = 500;

    private static final int DETAIL = 500;
    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int PHONE = 40;
    private static final int EMAIL = 254;
    private static final int ACKNOWLEDGEMENT = 1_000;
    private static final int KEY = 200;

    private Limits() {
    }

    /** The request with stripped texts; blank ones are null, so that the rule that needs them refuses. */
    static SubmitRequest applied(SubmitRequest given) {
        if (given.probe() == null || given.probe().bytes() == null) {
            throw new Invalid("probe", "Attach the photograph to be searched.");
        }
        Attestations attested = given.attestations() == null ? new Attestations(false, false, false)
                : given.attestations();
        return new SubmitRequest(
                Text.optional("incidentNumber", given.incidentNumber(), NUMBER),
                Text.optional("caseNumber", given.caseNumber(), NUMBER),
                given.offense(), given.caseStatus(),
                Text.optional("purpose", given.purpose(), PURPOSE),
                Text.optional("facts", given.facts(), FACTS),
                given.source(),
                Text.optional("sourceDetail", given.sourceDetail(), DETAIL),
                contact(given.contact()), attested,
                Text.optional("acknowledgement", given.acknowledgement(), ACKNOWLEDGEMENT),
                Text.optional("idempotencyKey", given.idempotencyKey(), KEY),
                given.probe());
    }

    private static Contact contact(Contact given) {
        if (given == null) {
            return new Contact(null, null, null, null, null);
        }
        return new Contact(Text.optional("contact.name", given.name(), NAME),
                Text.optional("contact.unitOrAgency", given.unitOrAgency(), NAME),
                Text.optional("contact.address", given.address(), ADDRESS),
                Text.optional("contact.phone", given.phone(), PHONE),
                Text.optional("contact.email", given.email(), EMAIL));
    }
}
