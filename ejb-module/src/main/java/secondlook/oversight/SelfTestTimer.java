package secondlook.oversight;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/** Looks for new records of self-tests. It has no transaction of its own: each record is one. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class SelfTestTimer {

    @Inject
    SelfTestFolder folder;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(SelfTestTimer.class,
            "Records of self-tests wait and are tried again");

    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
    void look() {
        timed.go(caller, folder::takeUp);
    }
}
