package secondlook.retention;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/** Starts the purge once an hour and certifies each minute. It has no transaction of its own: each batch is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class RetentionTimer {

    @Inject
    HourlyPurge purge;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(RetentionTimer.class, "The purge waits and is tried again");

    @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
    void purge() {
        timed.go(caller, purge::work);
    }
}
