package secondlook.dissemination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import secondlook.shared.ClientSecret;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.UniqueKey;

/** Releases, links and openings as stored. */
@ApplicationScoped
class DisseminationBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** Writes at once: what cannot be written down releases nothing. */
    <T> T keep(T row) {
        try {
            em.persist(row);
            em.flush();
            return row;
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("This link was opened at the same moment by somebody else.");
            }
            throw e;
        }
    }

    Dissemination get(long id) {
        return Optional.ofNullable(em.find(Dissemination.class, id))
                .orElseThrow(() -> new NotFound("There is no such release."));
    }

    /** The link of a secret. Its row is not held: a wrong code is counted by the refusal, in another transaction. */
    OneTimeLink found(String secret) {
        return em.createQuery("select l from OneTimeLink l where l.secretSha256 = :hash", OneTimeLink.class)
                .setParameter("hash", ClientSecret.hash(secret == null ? "" : secret)).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("This link does not exist. Copy the whole address from the mail."));
    }

    /** The link of a release, its row held until the transaction ends. */
    Optional<OneTimeLink> held(long disseminationId) {
        Optional<OneTimeLink> link = Optional.ofNullable(em.find(OneTimeLink.class, disseminationId));
        link.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return link;
    }

    List<Long> unopened(String agencyId) {
        return em.createQuery("select l.disseminationId from OneTimeLink l where l.agencyId = :agency"
                + " and l.openedAt is null and l.revokedWhy is null order by l.disseminationId", Long.class)
                .setParameter("agency", agencyId).getResultList();
    }

    /** Newest first. */
    List<DisseminationView> of(String requestId) {
        return em.createQuery("select d from Dissemination d where d.requestId = :id order by d.id desc",
                Dissemination.class).setParameter("id", requestId).getResultStream().map(this::view).toList();
    }

    DisseminationView view(Dissemination of) {
        OneTimeLink link = em.find(OneTimeLink.class, of.id());
        return of.view(link == null ? null : link.view());
    }
}
