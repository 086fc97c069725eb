package secondlook.lead;

import java.util.List;
import secondlook.policy.RequestState;

/** The result of a request as its reader may see it: the notice always carries the mandated statement. */
public record LeadView(String requestId, String requestNumber, RequestState state, String notice,
                       List<ReportLine> reports) {
}
