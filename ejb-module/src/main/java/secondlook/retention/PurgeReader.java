package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import secondlook.shared.Erased;

/** What the timer and the start ask before they begin an act. */
@ApplicationScoped
@Transactional
class PurgeReader {

    @Inject
    Purge purge;

    @Inject
    PurgeBook book;

    @Inject
    PurgeJournal journal;

    @Inject
    Sources sources;

    public boolean anythingDue() {
        return sources.kinds().stream().anyMatch(kind -> !purge.due(kind, 1).isEmpty());
    }

    public boolean uncertified() {
        return book.uncertified();
    }

    /** Whether the journal tells of a purge that this database does not know. */
    public boolean olderThanJournal() {
        List<JournalLine> lines = journal.read();
        return lines.stream().map(JournalLine::erased).map(Erased::id).anyMatch(id -> !book.knows(id));
    }
}
