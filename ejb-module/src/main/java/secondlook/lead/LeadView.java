package secondlook.lead;

import java.util.List;
import secondlook.policy.RequestState;

/**
 * The result of a request as its reader may see it: the notice always carries the mandated statement.
 *
 * @param version of the request, which the next change is compared with
 * @param use     what the requester reported of the lead, null while nothing was
 */
public record LeadView(String requestId, String requestNumber, long version, RequestState state, String notice,
                       List<ReportLine> reports, UseView use) {
}
