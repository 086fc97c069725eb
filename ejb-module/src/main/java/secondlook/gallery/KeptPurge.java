package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;

/**
 * Pictures kept beside a booking, which are never searched (307.5-5.4.2, 6.1.3.b). What is searched has no period: it
 * goes by expungement alone. Within the purging act: MANDATORY, open to every role because that act has decided
 * already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class KeptPurge implements PurgeSource {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Event<Erased> gone;

    @Inject
    Clock clock;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.KEPT_PICTURE);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        return em.createQuery("select k from KeptPicture k where k.erasedAt is null and k.keptAt <= :since"
                        + " order by k.keptAt, k.id", KeptPicture.class).setParameter("since", since)
                .setMaxResults(most).getResultStream().map(k -> new Keeping(kind, k.id().toString(), null, k.keptAt()))
                .toList();
    }

    @Override
    public long count(RetentionKind kind) {
        return em.createQuery("select count(k) from KeptPicture k where k.erasedAt is null", Long.class)
                .getSingleResult();
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        KeptPicture picture = em.find(KeptPicture.class, Long.valueOf(key));
        if (picture != null && !picture.erased()) {
            gone.fire(Erased.now(kind, key, null, picture.image(), clock.instant()));
            picture.erase(clock.instant());
        }
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        return em.createQuery("select count(k) from KeptPicture k where k.id = :id and k.imageSha256 = :sha256"
                        + " and k.erasedAt is null", Long.class).setParameter("id", Long.valueOf(key))
                .setParameter("sha256", sha256).getSingleResult() > 0;
    }
}
