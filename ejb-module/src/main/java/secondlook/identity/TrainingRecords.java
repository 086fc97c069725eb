package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import secondlook.policy.PrerequisiteKind;

/**
 * Prerequisites of members, counted without people, for the annual report (307.5-6.3, 7.5).
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TrainingRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** Members of whom each kind was recorded as met, from one moment until before another; every kind is there. */
    public Map<PrerequisiteKind, Long> met(Instant from, Instant before) {
        Map<PrerequisiteKind, Long> members = new EnumMap<>(PrerequisiteKind.class);
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            members.put(kind, em.createQuery("select count(distinct p.username) from Prerequisite p where p.kind ="
                    + " :kind and p.met = true and p.recordedAt >= :from and p.recordedAt < :before", Long.class)
                    .setParameter("kind", kind).setParameter("from", from).setParameter("before", before)
                    .getSingleResult());
        }
        return members;
    }
}
