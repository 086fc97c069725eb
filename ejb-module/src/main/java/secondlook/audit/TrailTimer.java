package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import secondlook.policy.Role;

/**
 * Signs the trail each second in which it has grown. It has no transaction of its own: a note is one row. The witnesses
 * have a timer of their own, {@link WitnessTimer}, so that a slow one holds up no signature.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class TrailTimer {

    private static final Logger LOG = Logger.getLogger(TrailTimer.class.getName());

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private TrailStart start;

    @Inject
    private TrailKey key;

    @Inject
    private Clock clock;

    private final AtomicReference<String> lastFailure = new AtomicReference<>();
    private final TrailTree.Memory memory = new TrailTree.Memory();

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void sign() {
        try (Connection connection = dataSource.getConnection()) {
            start.personal();
            new Checkpoints(connection, memory).sign(key.signer(), clock);
            lastFailure.set(null);
        } catch (SQLException | RuntimeException | Error e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure.getAndSet(failure))) {
                LOG.log(Level.SEVERE, "The audit trail is not signed and tried again: " + failure, e);
            }
        }
    }
}
