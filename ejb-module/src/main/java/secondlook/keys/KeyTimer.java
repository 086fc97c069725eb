package secondlook.keys;

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

/** Takes orders about keys and does some of the work. It has no transaction of its own: each batch is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class KeyTimer {

    private static final Logger LOG = Logger.getLogger(KeyTimer.class.getName());
    private static final int BATCHES = 40;

    @Inject
    KeyConsole console;

    @Inject
    KeyWork work;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
    void look() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            console.takeOrders();
            for (int i = 0; i < BATCHES && work.step(); i++) {
                LOG.finest("A batch of keys was written");
            }
            lastFailure = null;
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "Sealing and rotation wait and are tried again: " + lastFailure, e);
            }
        }
    }
}
