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
import java.util.stream.Stream;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.Role;

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

    /**
     * Members of each role of whom each kind was recorded as met, from one moment until before another; every role that
     * people have and every kind is there. An account never changes its role.
     */
    public Map<Role, Map<PrerequisiteKind, Long>> met(Instant from, Instant before) {
        Map<Role, Map<PrerequisiteKind, Long>> members = new EnumMap<>(Role.class);
        Stream.of(Role.values()).filter(Role::forPeople).forEach(role -> {
            Map<PrerequisiteKind, Long> kinds = new EnumMap<>(PrerequisiteKind.class);
            Stream.of(PrerequisiteKind.values()).forEach(kind -> kinds.put(kind, 0L));
            members.put(role, kinds);
        });
        em.createQuery("select a.role, p.kind, count(distinct p.username) from Prerequisite p, Account a where"
                + " a.username = p.username and p.met = true and p.recordedAt >= :from and p.recordedAt < :before"
                + " group by a.role, p.kind", Object[].class).setParameter("from", from).setParameter("before", before)
                .getResultStream().forEach(row -> members.get((Role) row[0]).put((PrerequisiteKind) row[1],
                        (Long) row[2]));
        return members;
    }
}
