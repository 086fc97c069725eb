package secondlook.post;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/** Looks for letters that are due. It has no transaction of its own: each step is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class PostTimer {

    @Inject
    Postman postman;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(PostTimer.class, "Letters wait and are tried again");

    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void send() {
        timed.go(caller, postman::round);
    }
}
