package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Moves an account into the past, because the server's clock stays where it is. */
@ApplicationScoped
public class Calendar {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager em;

    @Transactional
    public void lastUsed(String username, Instant at) {
        em.createQuery("update Account a set a.createdAt = :at, a.lastSignIn = :at, a.version = a.version + 1"
                + " where a.username = :username").setParameter("at", at).setParameter("username", username)
                .executeUpdate();
    }
}
