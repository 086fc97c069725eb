package secondlook.oversight;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.board.AlertService;
import secondlook.board.DueAlert;
import secondlook.policy.BoardWeek;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Sha256;
import secondlook.shared.UniqueKey;

/**
 * Reports the weeks that are due, each in a transaction of its own, those missed while the system stood still included.
 * The week's own row keeps two servers from reporting it twice.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class WeeklyTimer {

    /** Each attempt that fails leaves its entry on the trail. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SLOT = 16;
    private static final Logger LOG = Logger.getLogger(WeeklyTimer.class.getName());

    @Inject
    WeeksDue due;

    @Inject
    WeeklyService weekly;

    @Inject
    AlertService alarms;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private Instant notBefore = Instant.MIN;
    private String raised;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "40", minute = "*", hour = "*", persistent = false)
    void report() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            for (BoardWeek week : due.now()) {
                make(week);
            }
        } catch (RuntimeException | Error e) {
            notBefore = clock.instant().plus(PATIENCE);
            LOG.log(Level.SEVERE, "The weekly report waits and is tried again in ten minutes", e);
        }
    }

    /** One week alone: those behind it count on it, so the first that fails ends the run. */
    private void make(BoardWeek week) {
        try {
            weekly.report(week.monday());
        } catch (Unreconciled e) {
            raise(week, e.getMessage());
            throw e;
        } catch (Conflict e) {
            LOG.log(Level.INFO, e.getMessage());
        } catch (RuntimeException e) {
            raise(week, "The report on the week of " + week.monday() + " could not be made and is tried again every"
                    + " ten minutes. Have the server's log looked at; the Board waits for it ("
                    + Clause.WEEKLY_REPORT.id() + ").");
            throw e;
        }
    }

    /** Once a week and message, whichever server comes first; the commanding officer sees it among the alarms. */
    private void raise(BoardWeek week, String message) {
        String slot = week.monday() + ", " + Sha256.of(message.getBytes(StandardCharsets.UTF_8)).substring(0, SLOT);
        if (slot.equals(raised)) {
            return;
        }
        try {
            alarms.raise(new DueAlert("weekly.report", slot, "weekly report of " + week.monday(), message));
            raised = slot;
        } catch (RuntimeException e) {
            if (!UniqueKey.brokenBy(e)) {
                LOG.log(Level.SEVERE, "The alarm of the weekly report could not be raised", e);
                return;
            }
            raised = slot;
        }
    }
}
