package secondlook.identity;

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

/**
 * Disables accounts that nobody has used for too long (307.5-6.1.2.c), each as an act of its own on the trail. It asks
 * every hour; what was missed while the system stood still is made up at once, or at the sign-in that comes first.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class InactivityTimer {

    private static final Logger LOG = Logger.getLogger(InactivityTimer.class.getName());

    @Inject
    private Inactivity inactivity;

    @Inject
    private AccountService service;

    @Inject
    private CurrentCaller caller;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "20", minute = "7", hour = "*", persistent = false)
    void look() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            inactivity.due().forEach(service::endInactive);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Unused accounts wait and are tried again", e);
        }
    }
}
