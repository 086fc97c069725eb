package secondlook.post;

import java.time.Instant;
import java.util.List;

/** A letter and its attempts, oldest first; the next attempt only while it waits. */
public record LetterView(long id, String about, String to, String subject, String sha256, LetterState state,
                         Instant queuedAt, Instant nextAt, List<AttemptView> attempts) {

    public boolean waiting() {
        return state == LetterState.WAITING;
    }

    public boolean failed() {
        return state == LetterState.FAILED;
    }
}
