package secondlook.delivery;

import java.time.Instant;
import java.util.List;
import secondlook.post.Enclosure;

/** A kind of report that is delivered to the Board once it is closed; asked within the act that delivers. */
public interface BoardSource {

    /** What was closed at that moment or later, oldest first. */
    List<BoardEdition> closedSince(Instant since);

    /** The files of one of its editions as they were closed. */
    List<Enclosure> files(BoardEdition edition);
}
