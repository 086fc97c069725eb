package secondlook.web.lead;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import secondlook.lead.LeadView;
import secondlook.lead.UseView;
import secondlook.policy.Statement;
import secondlook.web.shared.Version;

/**
 * The result as its agency's program sees it; the notice is for the requester to read, reports is the latest version
 * of the report, and outcome what the agency reported of a lead, absent while it has reported nothing.
 */
public record ResultAnswer(String id, String number, String state, String notice, int reports, Outcome outcome,
                           String statement) {

    /** What became of the lead. */
    public record Outcome(String outcome, String text, String remark, Instant reportedAt) {

        private static Outcome of(UseView use) {
            return use == null ? null : new Outcome(use.use().name(), use.use().label(), use.remark(),
                    use.reportedAt());
        }
    }

    static Response answer(LeadView lead) {
        return Response.ok(new ResultAnswer(lead.requestId(), lead.requestNumber(), lead.state().name(),
                lead.notice(), lead.reports().size(), Outcome.of(lead.use()), Statement.TEXT))
                .tag(Version.tag(lead.version())).build();
    }
}
