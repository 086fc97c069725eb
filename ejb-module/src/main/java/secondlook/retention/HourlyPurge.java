package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The work of the timer, callable without waiting for it: journal, certificates, and once an hour all batches that are
 * due. Not transactional itself: a batch that fails leaves those before it done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class HourlyPurge {

    @Inject
    JournalKeeper keeper;

    @Inject
    PurgeReader reader;

    @Inject
    Slots slots;

    @Inject
    PurgeService service;

    public void work() {
        keeper.catchUp();
        if (slots.take()) {
            purge();
        }
        while (reader.uncertified() && service.certify()) {
            continue;
        }
    }

    /** Every batch that is due now. An act with nothing to do is not begun, so that the trail stays readable. */
    public void purge() {
        while (reader.anythingDue() && service.purgeBatch() > 0) {
            continue;
        }
    }
}
