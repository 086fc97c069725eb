package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.shared.Erased;

/**
 * Keeps the journal as far as the database: a line after each commit, and what a crash or a full disk left out later.
 */
@ApplicationScoped
class JournalKeeper {

    private static final Logger LOG = Logger.getLogger(JournalKeeper.class.getName());
    private static final int BATCH = 500;

    @Inject
    PurgeJournal journal;

    @Inject
    PurgeBook book;

    private final AtomicBoolean behind = new AtomicBoolean(true);

    /** The act has ended already: a journal that cannot be written stops the next purge, not this act. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased erased) {
        try {
            journal.append(List.of(erased));
        } catch (RuntimeException e) {
            behind.set(true);
            LOG.log(Level.SEVERE, "An erasure is not in the purge journal yet; nothing more is purged before it is", e);
        }
    }

    /**
     * Writes what the journal lacks; throws when it cannot. Nothing is purged by the timer before this has succeeded.
     */
    @Transactional
    public void catchUp() {
        if (behind.get()) {
            Set<String> written = new HashSet<>();
            journal.read().forEach(line -> written.add(line.erased().id()));
            List<String> missing = book.ids().stream().filter(id -> !written.contains(id)).toList();
            for (int i = 0; i < missing.size(); i += BATCH) {
                journal.append(book.of(missing.subList(i, Math.min(i + BATCH, missing.size()))));
            }
            behind.set(false);
        }
    }
}
