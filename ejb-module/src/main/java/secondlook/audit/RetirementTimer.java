package secondlook.audit;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.OwnerDatabase;

/**
 * Retires entries every night, a bounded batch a transaction, and deletes what the statements cover, also those of a
 * night that was interrupted. It has no transaction of its own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class RetirementTimer {

    private static final Logger LOG = Logger.getLogger(RetirementTimer.class.getName());

    @Inject
    private RetirementService service;

    @Inject
    private OwnerDatabase owner;

    @Inject
    private CurrentCaller caller;

    @Inject
    private TrailKey key;

    @Inject
    private Clock clock;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(hour = "3", minute = "20", second = "0", persistent = false)
    void run() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            finish();
            while (service.isDue()) {
                service.retire();
                finish();
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Entries of the audit trail past their term wait for the next night", e);
        }
    }

    /** Signs what was decided to be erased and destroys its keys; throws nothing, as the other. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void erase() {
        try (Connection connection = owner.open()) {
            ErasedRows rows = new ErasedRows(connection);
            rows.sign(key.signer(), clock.instant());
            rows.finish();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Persons to be erased out of the audit trail wait for the next minute", e);
        }
    }

    private void finish() throws SQLException {
        try (Connection connection = owner.open()) {
            new RetiredRows(connection).finish();
        }
    }
}
