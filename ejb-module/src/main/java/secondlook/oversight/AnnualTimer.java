package secondlook.oversight;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import secondlook.policy.BoardYear;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/**
 * Reports the years that are due, each in a transaction of its own, those missed while the system stood still included.
 * The year's own row keeps two servers from reporting it twice.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class AnnualTimer {

    @Inject
    YearsDue due;

    @Inject
    AnnualService annual;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(AnnualTimer.class, "The annual report waits and is tried again");

    @Schedule(second = "50", minute = "*", hour = "*", persistent = false)
    void report() {
        timed.go(caller, () -> {
            for (BoardYear year : due.now()) {
                annual.report(year.year());
            }
        });
    }
}
