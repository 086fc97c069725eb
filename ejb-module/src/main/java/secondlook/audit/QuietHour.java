package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/**
 * An entry for every hour without one, so that the newest signed checkpoint is never much older: silence that was made
 * by somebody who stopped the trail is told from silence in which nobody acted.
 */
@Stateless
public class QuietHour {

    private static final Duration LONGEST = Duration.ofMinutes(59);

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private CurrentAct act;

    @Inject
    private Clock clock;

    /** Whether nothing was recorded for an hour; no act, the timer asks every minute. */
    @RolesAllowed({Role.Name.SYSTEM})
    public boolean isOver() {
        try (Connection connection = dataSource.getConnection()) {
            return TrailWriter.head(connection).at().isBefore(clock.instant().minus(LONGEST));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    @Audited
    @RolesAllowed({Role.Name.SYSTEM})
    public void note() {
        act.on("audit trail", null).detail("Nothing was recorded for an hour.");
    }
}
