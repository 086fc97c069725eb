package secondlook.intake;

import secondlook.shared.Expected;

/**
 * The answer to a question of the unit.
 *
 * @param question       its number within the request
 * @param idempotencyKey may be null
 * @param expected       the version of the request that was decided upon
 */
public record NewInformation(String requestId, int question, String text, String idempotencyKey, Expected expected) {
}
