package secondlook.retention;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;

/** Starts the purge once an hour and certifies each minute. It has no transaction of its own: each batch is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject
    HourlyPurge purge;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
    void purge() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            purge.work();
            lastFailure = null;
        } catch (Conflict e) {
            LOG.log(Level.INFO, e.getMessage());
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "The purge waits and is tried again: " + lastFailure, e);
            }
        }
    }
}
