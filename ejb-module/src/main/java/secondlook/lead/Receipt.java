package secondlook.lead;

import secondlook.shared.Expected;

/**
 * An outside agency's receipt for a result.
 *
 * @param acknowledgement the statement in its exact words, again at every result
 * @param idempotencyKey  may be null
 * @param expected        the version of the request that was decided upon
 */
public record Receipt(String requestId, String acknowledgement, String idempotencyKey, Expected expected) {
}
