package secondlook.gallery;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/**
 * Lets imports go on, also those that a stop of the server interrupted, and takes orders from the console. Its
 * transactions are its own matter, that is none: each step is one, the reading between them is in none.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class ImportTimer {

    /** Long enough that the pause until the next second costs little, short enough for a stop of the server. */
    private static final Duration STRETCH = Duration.ofSeconds(10);

    @Inject
    ImportWorker worker;

    @Inject
    ImportConsole console;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(ImportTimer.class, "Imports wait and are tried again");

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void goOn() {
        long until = System.nanoTime() + STRETCH.toNanos();
        timed.go(caller, () -> {
            console.takeOrders();
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = worker.slice().isPresent();
                console.tell();
            }
        });
    }
}
