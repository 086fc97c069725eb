package secondlook.oversight;

import java.time.Instant;

/** A correction of a closed week, as readers see it. */
public record WeeklyAddendumView(String corrects, String text, Instant writtenAt, String writtenBy) {
}
