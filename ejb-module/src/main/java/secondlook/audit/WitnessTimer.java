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
import javax.sql.DataSource;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/**
 * Hands the newest checkpoint to the witnesses every ten seconds, and once an hour sees to it that there is a new one:
 * a trail that was quiet says so with an entry, which is then signed.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class WitnessTimer {

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

    private final TimedWork pushing = new TimedWork(WitnessTimer.class, "The witnesses are tried again");
    private final TimedWork noting = new TimedWork(WitnessTimer.class, "The silence of the trail is not noted yet");
    private final TrailTree.Memory memory = new TrailTree.Memory();

    @Schedule(second = "*/10", minute = "*", hour = "*", persistent = false)
    void push() {
        pushing.go(() -> {
            try (Connection connection = dataSource.getConnection()) {
                witnesses.push(connection, memory, clock);
            }
        });
    }

    /** Every minute, for the hour of silence to be noticed in time. */
    @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
    void breakSilence() {
        noting.go(caller, () -> {
            if (quiet.isOver()) {
                quiet.note();
            }
        });
    }
}
