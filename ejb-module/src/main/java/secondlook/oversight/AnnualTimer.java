package secondlook.oversight;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.BoardYear;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;

/**
 * Reports the years that are due, each in a transaction of its own, those missed while the system stood still included.
 * The year's own row keeps two servers from reporting it twice.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class AnnualTimer {

    private static final Logger LOG = Logger.getLogger(AnnualTimer.class.getName());

    @Inject
    YearsDue due;

    @Inject
    AnnualService annual;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "50", minute = "*", hour = "*", persistent = false)
    void report() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            for (BoardYear year : due.now()) {
                annual.report(year.year());
            }
            lastFailure = null;
        } catch (Conflict e) {
            LOG.log(Level.INFO, e.getMessage());
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "The annual report waits and is tried again: " + lastFailure, e);
            }
        }
    }
}
