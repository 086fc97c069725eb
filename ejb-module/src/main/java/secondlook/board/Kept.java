package secondlook.board;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import secondlook.shared.Conflict;
import secondlook.shared.UniqueKey;

/** Writes a record that may exist once only: whoever comes second is told so. */
final class Kept {

    private Kept() {
    }

    static void once(EntityManager em, Object record) {
        try {
            em.persist(record);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Somebody else has recorded this meanwhile. Reload the page.");
            }
            throw e;
        }
    }
}
