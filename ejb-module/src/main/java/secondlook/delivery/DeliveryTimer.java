package secondlook.delivery;

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

/** Delivers to the Board what was closed since the last look; each report in a transaction of its own. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());

    @Inject
    DeliveriesDue due;

    @Inject
    DeliveryService service;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "10", minute = "*", hour = "*", persistent = false)
    void deliver() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            due.now().forEach(service::deliver);
            lastFailure = null;
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "Delivery to the Board waits and is tried again: " + lastFailure, e);
            }
        }
    }
}
