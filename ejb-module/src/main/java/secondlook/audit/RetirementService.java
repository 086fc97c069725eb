package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import secondlook.policy.AuditLimits;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/** Lets the content of entries go whose term is over (307.5-7.9): the statement of it is an act of the system. */
@Stateless
public class RetirementService {

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private TrailKey key;

    @Inject
    private CurrentAct act;

    @Inject
    private Clock clock;

    /** Whether there are entries past their term; no act, the timer asks every night. */
    @RolesAllowed({Role.Name.SYSTEM})
    public boolean isDue() {
        try (Connection connection = dataSource.getConnection()) {
            return new RetiredRows(connection).due(limits(), clock.instant()).isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    /** States that the oldest entries past their term go, at most so many that the act stays short. */
    @Audited
    @RolesAllowed({Role.Name.SYSTEM})
    public void retire() {
        Instant now = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            RetiredRows retirement = new RetiredRows(connection);
            Optional<RetiredRows.Due> due = retirement.due(limits(), now);
            act.on("audit trail", null).detail(due.map(d -> "Content of entries " + d.first() + " to " + d.last()
                    + " retired after " + limits().daysKept() + " days.").orElse("No entry is past its term."));
            if (due.isPresent()) {
                retirement.state(due.get(), key.signer(), now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Entries past their term cannot be retired", e);
        }
    }

    private AuditLimits limits() {
        return PolicyParameters.at(clock.instant()).audit();
    }
}
