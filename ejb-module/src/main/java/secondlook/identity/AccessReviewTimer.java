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
import secondlook.shared.UniqueKey;

/**
 * Opens reviews of access when they are due and ends what nobody decided on. It asks every few minutes, so days missed
 * while the system stood still are made up at once; the review's own day keeps two nodes from opening it twice.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class AccessReviewTimer {

    private static final Logger LOG = Logger.getLogger(AccessReviewTimer.class.getName());

    @Inject
    AccessReviewBook reviews;

    @Inject
    AccessReviewService service;

    @Inject
    CurrentCaller caller;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "40", minute = "*/5", hour = "*", persistent = false)
    void look() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            if (reviews.due() != null) {
                service.openDue();
            }
            if (!reviews.overdue().isEmpty()) {
                service.endOverdue();
            }
        } catch (RuntimeException | Error e) {
            if (UniqueKey.brokenBy(e)) {
                LOG.log(Level.INFO, "Another node has opened the access review");
            } else {
                LOG.log(Level.SEVERE, "The access review waits and is tried again", e);
            }
        }
    }
}
