package secondlook.keys;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

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

    private final TimedWork timed = new TimedWork(KeyTimer.class, "Sealing and rotation wait and are tried again");

    @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
    void look() {
        timed.go(caller, () -> {
            console.takeOrders();
            for (int i = 0; i < BATCHES && work.step(); i++) {
                LOG.finest("A batch of keys was written");
            }
        });
    }
}
