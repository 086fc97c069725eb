package secondlook.post;

import java.time.Instant;

/** One attempt to send a letter; the answer is the mail server's, or what went wrong. */
public record AttemptView(int number, Instant at, AttemptOutcome outcome, String answer) {
}
