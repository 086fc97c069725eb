package secondlook.delivery;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/** Delivers to the Board what was closed since the last look; each report in a transaction of its own. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class DeliveryTimer {

    @Inject
    DeliveriesDue due;

    @Inject
    DeliveryService service;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(DeliveryTimer.class,
            "Delivery to the Board waits and is tried again");

    @Schedule(second = "10", minute = "*", hour = "*", persistent = false)
    void deliver() {
        timed.go(caller, () -> due.now().forEach(service::deliver));
    }
}
