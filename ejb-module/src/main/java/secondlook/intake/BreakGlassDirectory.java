package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import secondlook.policy.Role;

/**
 * How many break-glass accesses nobody has decided on, and how many of them are late (307.5-7.4).
 * Asked by the menu of every page: bare numbers, and no act of its own, which would fill the trail.
 */
@Stateless
public class BreakGlassDirectory {

    private static final String WAITING = "select count(g) from BreakGlass g where not exists (select d from"
            + " BreakGlassDecision d where d.glassId = g.id)";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public long waiting() {
        return em.createQuery(WAITING, Long.class).getSingleResult();
    }

    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public long overdue() {
        return em.createQuery(WAITING + " and g.decideBy < :now", Long.class).setParameter("now", clock.instant())
                .getSingleResult();
    }
}
