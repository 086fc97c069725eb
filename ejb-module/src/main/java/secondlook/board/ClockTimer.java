package secondlook.board;

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
import secondlook.shared.CurrentCaller;
import secondlook.shared.UniqueKey;

/** Looks at the clocks of the registers three times a minute; each alarm is an act of its own on the trail. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class ClockTimer {

    private static final Logger LOG = Logger.getLogger(ClockTimer.class.getName());

    @Inject
    Clocks clocks;

    @Inject
    AlertService service;

    @Inject
    CurrentCaller caller;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "10/20", minute = "*", hour = "*", persistent = false)
    void look() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            clocks.due().forEach(this::raise);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Alarms of the registers wait and are tried again", e);
        }
    }

    private void raise(DueAlert due) {
        try {
            service.raise(due);
        } catch (RuntimeException e) {
            if (!UniqueKey.brokenBy(e)) {
                throw e;
            }
            LOG.log(Level.INFO, "Another node has raised the alarm of {0}", due.slot());
        }
    }
}
