package secondlook.post;

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

/** Looks for letters that are due. It has no transaction of its own: each step is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class PostTimer {

    private static final Logger LOG = Logger.getLogger(PostTimer.class.getName());

    @Inject
    Postman postman;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void send() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            postman.round();
            lastFailure = null;
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "Letters wait and are tried again: " + lastFailure, e);
            }
        }
    }
}
