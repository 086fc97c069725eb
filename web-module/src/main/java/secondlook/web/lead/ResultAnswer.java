package secondlook.web.lead;

import secondlook.lead.LeadView;
import secondlook.policy.Statement;

/** The result as its agency's program sees it; the notice is for the requester to read. */
public record ResultAnswer(String id, String number, String state, String notice, int reports, String statement) {

    static ResultAnswer of(LeadView lead) {
        return new ResultAnswer(lead.requestId(), lead.requestNumber(), lead.state().name(), lead.notice(),
                lead.reports().size(), Statement.TEXT);
    }
}
