package secondlook.gallery;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;

/**
 * Lets imports go on, also those that a stop of the server interrupted, and takes orders from the console. Its
 * transactions are its own matter, that is none: each step is one, the reading between them is in none.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class ImportTimer {

    private static final Logger LOG = Logger.getLogger(ImportTimer.class.getName());
    /** Long enough that the pause until the next second costs little, short enough for a stop of the server. */
    private static final Duration STRETCH = Duration.ofSeconds(10);

    @Inject
    ImportWorker worker;

    @Inject
    ImportConsole console;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void goOn() {
        long until = System.nanoTime() + STRETCH.toNanos();
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            console.takeOrders();
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = worker.slice().isPresent();
                console.tell();
            }
            lastFailure = null;
        } catch (Conflict e) {
            once(Level.WARNING, e);
        } catch (RuntimeException | Error e) {
            once(Level.SEVERE, e);
        }
    }

    /** It is tried again every second; the log hears of it once. */
    private void once(Level level, Throwable e) {
        if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
            lastFailure = String.valueOf(e.getMessage());
            LOG.log(level, "Imports wait and are tried again: " + lastFailure, level == Level.SEVERE ? e : null);
        }
    }
}
