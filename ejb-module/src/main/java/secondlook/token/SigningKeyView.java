package secondlook.token;

import java.time.Instant;

/**
 * A key that signs tokens, as the LASO sees it: nothing of its private half.
 *
 * @param endsAt  until when tokens under it are good, null for the current one
 * @param current whether new tokens are signed with it
 * @param good    whether tokens under it are still good
 */
public record SigningKeyView(String kid, Instant madeAt, String madeBy, Instant endsAt, boolean current,
                             boolean good) {
}
