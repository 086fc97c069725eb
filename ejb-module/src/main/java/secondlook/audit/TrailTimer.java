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
import java.time.Clock;
import javax.sql.DataSource;
import secondlook.policy.Role;
import secondlook.shared.TimedWork;

/**
 * Signs the trail each second in which it has grown. It has no transaction of its own: a note is one row. The witnesses
 * have a timer of their own, {@link WitnessTimer}, so that a slow one holds up no signature.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class TrailTimer {

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private TrailStart start;

    @Inject
    private TrailKey key;

    @Inject
    private Clock clock;

    private final TimedWork timed = new TimedWork(TrailTimer.class, "The audit trail is not signed and tried again");
    private final TrailTree.Memory memory = new TrailTree.Memory();

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void sign() {
        timed.go(() -> {
            try (Connection connection = dataSource.getConnection()) {
                start.personal();
                new Checkpoints(connection, memory).sign(key.signer(), clock);
            }
        });
    }
}
