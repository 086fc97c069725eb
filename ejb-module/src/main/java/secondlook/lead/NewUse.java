package secondlook.lead;

import secondlook.policy.LeadUse;
import secondlook.shared.Expected;

/**
 * What became of a lead.
 *
 * @param remark         what the figures do not say; names nobody; may be null
 * @param idempotencyKey may be null
 * @param expected       the version of the request that was decided upon
 */
public record NewUse(String requestId, LeadUse use, String remark, String idempotencyKey, Expected expected) {
}
