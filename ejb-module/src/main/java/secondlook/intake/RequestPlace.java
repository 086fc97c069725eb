package secondlook.intake;

import java.time.Instant;

/** The place of a request in the lists, newest first. */
public record RequestPlace(Instant receivedAt, long id) {
}
