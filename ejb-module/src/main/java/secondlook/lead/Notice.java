package secondlook.lead;

import java.util.List;
import secondlook.intake.RequestFacts;
import secondlook.policy.LeadPolicy;
import secondlook.policy.Statement;
import secondlook.shared.PolicyRefused;

/** What the requester is told of a result, never without the mandated statement (307.5-5.4.4, 5.4.5). */
final class Notice {

    private Notice() {
    }

    /** @param lead null while there is no result */
    static String of(RequestFacts request, Lead lead, List<ReportLine> reports) {
        String news;
        if (lead == null) {
            news = "Request " + request.number() + " has no result yet: " + request.state().label() + ".";
        } else if (lead.lead()) {
            ReportLine latest = reports.get(reports.size() - 1);
            news = "An investigative lead has been issued for request " + request.number() + ". Read supplemental "
                    + "incident report " + latest.number() + ", version " + latest.version() + ".";
        } else {
            news = "Request " + request.number() + " was searched, and examined by two examiners and a supervisor: no "
                    + "viable candidate was located. The photograph " + (request.probe().erasedAt() == null
                    ? "is out of use and held for a court" : "has been removed from the facial recognition system")
                    + "; its SHA-256, " + lead.probeSha256() + ", stays on record.";
        }
        String text = news + "\n\n" + Statement.TEXT;
        PolicyRefused.unless(LeadPolicy.carriesStatement(text));
        return text;
    }
}
