package secondlook.lead;

import java.time.Instant;
import secondlook.policy.LeadUse;

/** What became of a lead; the remark may be null. */
public record UseView(LeadUse use, String remark, Instant reportedAt) {
}
