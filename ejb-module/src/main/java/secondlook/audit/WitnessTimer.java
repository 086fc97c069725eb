package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;

/**
 * Hands the newest checkpoint to the witnesses every ten seconds, and once an hour sees to it that there is a new one:
 * a trail that was quiet says so with an entry, which is then signed.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class WitnessTimer {

    private static final Logger LOG = Logger.getLogger(WitnessTimer.class.getName());

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private Witnesses witnesses;

    @Inject
    private QuietHour quiet;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private String lastFailure;
    private final TrailTree.Memory memory = new TrailTree.Memory();

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*/10", minute = "*", hour = "*", persistent = false)
    void push() {
        try (Connection connection = dataSource.getConnection()) {
            witnesses.push(connection, memory, clock);
            lastFailure = null;
        } catch (Exception | Error e) {
            tell(e);
        }
    }

    /** Every minute, for the hour of silence to be noticed in time. */
    @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
    void breakSilence() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            if (quiet.isOver()) {
                quiet.note();
            }
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    private void tell(Throwable e) {
        String failure = String.valueOf(e.getMessage());
        if (!failure.equals(lastFailure)) {
            LOG.log(Level.SEVERE, "The witnesses of the audit trail are tried again: " + failure, e);
        }
        lastFailure = failure;
    }
}
