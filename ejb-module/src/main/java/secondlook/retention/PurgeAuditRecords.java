package secondlook.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * The random audits of the purge for the annual report (307.5-6.1.3.c, 6.3).
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PurgeAuditRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** Drawn from one moment until before another, oldest first. */
    public List<BoardPurgeAudit> drawn(Instant from, Instant before) {
        return em.createQuery("select p.drawnAt, p.population, p.sample, p.leftOvers from PurgeAudit p"
                + " where p.drawnAt >= :from and p.drawnAt < :before order by p.id", Object[].class)
                .setParameter("from", from).setParameter("before", before).getResultStream()
                .map(row -> new BoardPurgeAudit((Instant) row[0], (Long) row[1], (Integer) row[2], (Integer) row[3]))
                .toList();
    }
}
