package secondlook.token;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/**
 * Sees at the start that there is a key to sign tokens with, and every minute that what has ended goes. It has no
 * transaction of its own.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class TokenTimer {

    private static final Logger LOG = Logger.getLogger(TokenTimer.class.getName());
    private static final int BATCHES = 20;

    @Inject
    TokenWork work;

    @Inject
    CurrentCaller caller;

    private final TimedWork timed = new TimedWork(TokenTimer.class, "Ended assertions and keys stay for now");

    /** The system does not start without a signing key; another server may have made it at the same moment. */
    @PostConstruct
    void begin() {
        try {
            if (!work.isReady()) {
                work.makeFirstSigningKey();
            }
        } catch (RuntimeException e) {
            if (!work.isReady()) {
                throw e;
            }
            LOG.log(Level.FINE, "Another server has made the first signing key", e);
        }
    }

    @Schedule(second = "17", minute = "*", hour = "*", persistent = false)
    void look() {
        timed.go(caller, () -> {
            for (int i = 0; i < BATCHES && work.clear() > 0; i++) {
                LOG.finest("A batch of what has ended is gone");
            }
        });
    }
}
