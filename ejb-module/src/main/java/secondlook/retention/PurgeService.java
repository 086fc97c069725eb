package secondlook.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/**
 * The automatic purge (307.5-6.1.3.b): batches by the system itself, each a transaction with its certificate, and
 * what a restored backup brought back. Nobody who signs in purges.
 */
@Audited
@Stateless
public class PurgeService {

    private static final Logger LOG = Logger.getLogger(PurgeService.class.getName());

    @Inject
    CurrentAct act;

    @Inject
    Purge purge;

    @Inject
    PurgeBook book;

    @Inject
    PurgeRun run;

    @Inject
    PurgeJournal journal;

    @Inject
    Sources sources;

    /** Erases one batch of what is due and certifies it; answers with how many objects were due. */
    @RolesAllowed({Role.Name.SYSTEM})
    public int purgeBatch() {
        act.on("purge", null);
        run.because(PurgeCause.PERIOD);
        int purged = purge.batch(purge.inForce().retention().batch());
        if (purged > 0) {
            certifyOne();
        }
        return purged;
    }

    /** Certifies what went with the end of requests; answers whether there may be more. */
    @RolesAllowed({Role.Name.SYSTEM})
    public boolean certify() {
        act.on("purge certificate", null);
        return certifyOne().isPresent();
    }

    private Optional<PurgeCertificate> certifyOne() {
        // A photograph takes its templates along, so a certificate holds more objects than a batch.
        Optional<PurgeCertificate> certificate = book.certify(purge.inForce().version(),
                10 * purge.inForce().retention().batch());
        certificate.ifPresent(one -> act.on("purge certificate " + one.id(), one.sha256()).detail(
                Clause.AUTOMATIC_PURGE.id() + ": " + one.view().objects() + " objects, " + one.view().bytes()
                        + " bytes. " + one.view().cause().label()));
        return certificate;
    }

    /**
     * Compares the journal with the database and purges again what a restored backup brought back; answers with how
     * many objects. Before anybody is served.
     */
    @RolesAllowed({Role.Name.SYSTEM})
    public int purgeRestored() {
        act.on("purge of what a restored backup brought back", null);
        run.because(PurgeCause.RESTORED);
        List<JournalLine> back = journal.read().stream().filter(line -> !book.knows(line.erased().id()))
                .filter(line -> purge.present(line.erased())).toList();
        for (JournalLine line : back) {
            sources.of(line.erased().kind()).purge(line.erased().kind(), line.erased().key());
        }
        if (!back.isEmpty()) {
            certifyOne();
            LOG.log(Level.WARNING, "A restored backup had brought back {0} purged objects; they were purged again",
                    back.size());
        }
        return back.size();
    }
}
