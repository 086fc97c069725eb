package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import secondlook.policy.Role;

/**
 * How many expungements the commanding officer has not acknowledged yet (307.5-6.1.3.a, MCL 28.243).
 * Asked by the menu of every page: a bare number, and no act of its own, which would fill the trail; reading the list
 * and acknowledging are acts of {@link ExpungementService}.
 */
@Stateless
public class ExpungementDirectory {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @RolesAllowed({Role.Name.COMMANDER})
    public long waiting() {
        return em.createQuery("select count(e) from Expungement e where not exists (select a from"
                + " ExpungementAcknowledgement a where a.expungementId = e.id)", Long.class).getSingleResult();
    }
}
