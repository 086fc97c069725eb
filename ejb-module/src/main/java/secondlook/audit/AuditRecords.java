package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import secondlook.policy.AuditPolicy;
import secondlook.shared.CurrentAct;
import secondlook.shared.NotRecorded;
import secondlook.shared.PolicyRefused;

/**
 * Writes the trail. MANDATORY, so that an entry commits or rolls back with its act; open to every role, because
 * everybody's acts are recorded. Only the interceptor and {@link AuditTrail} call it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager entities;

    @Resource(lookup = "java:app/secondlook/db")
    DataSource dataSource;

    @Inject
    TrailStart start;

    @Inject
    Clock clock;

    /** Brings out whatever could still make the act fail, before the head of the chain is locked. */
    public void prepare(List<AuditLine> entries) {
        entities.flush();
        entries.forEach(AuditRecords::complete);
    }

    /** Appends the entries of one act. */
    public void append(List<AuditLine> entries) {
        write(entries);
    }

    /** REQUIRES_NEW: a denied or failed act rolls back, its entry stays. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void appendAlone(AuditLine entry) {
        complete(entry);
        write(List.of(entry));
    }

    /** The same for a refusal that leaves rows of its own: they and the entry are there both or neither. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void appendRefusal(AuditLine entry, CurrentAct.About about) {
        complete(entry);
        about.writeBeside();
        entities.flush();
        write(List.of(entry));
    }

    private static void complete(AuditLine entry) {
        boolean aboutCase = entry.outcome() == Outcome.ALLOWED
                && (entry.caseNumber() != null || entry.justification() != null);
        PolicyRefused.unless(AuditPolicy.complete(new AuditPolicy.Mandatory(entry.name(), entry.unit(),
                entry.account(), aboutCase, entry.caseNumber(), entry.justification())));
    }

    private void write(List<AuditLine> entries) {
        try {
            List<SealedEntry> sealed = entries.stream().map(start.personal()::seal).toList();
            try (Connection connection = dataSource.getConnection()) {
                new TrailWriter(connection, clock, start.end()).append(sealed);
            }
        } catch (SQLException | IllegalStateException e) {
            throw new NotRecorded(e);
        }
    }
}
