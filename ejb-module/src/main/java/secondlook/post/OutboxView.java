package secondlook.post;

import java.util.List;

/**
 * The outbox.
 *
 * @param server  where mail goes, null while it goes nowhere
 * @param problem why it goes nowhere, null when it does
 */
public record OutboxView(String server, String problem, List<LetterView> letters) {
}
