package secondlook.agency;

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

/** Looks every hour for agreements whose expiry has to be warned of; what was missed while stopped is made up. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class ExpiryTimer {

    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class.getName());

    @Inject
    ExpiriesDue due;

    @Inject
    ExpiryService service;

    @Inject
    CurrentCaller caller;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "30", minute = "7", hour = "*", persistent = false)
    void look() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            due.now().forEach(this::warn);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Warnings of agreements that expire wait and are tried again", e);
        }
    }

    private void warn(String agreementId) {
        try {
            service.warn(agreementId);
        } catch (RuntimeException e) {
            if (!UniqueKey.brokenBy(e)) {
                throw e;
            }
            LOG.log(Level.INFO, "Another node has warned of the expiry of agreement {0}", agreementId);
        }
    }
}
