package secondlook.gallery;

import java.time.Instant;
import java.util.List;

/** A booking that was taken, with what became of each of its images. */
public record BookingView(String id, Instant receivedAt, List<ImportOutcomeView> outcomes) {

    public BookingView {
        outcomes = List.copyOf(outcomes);
    }
}
