package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import secondlook.openid.Stated;
import secondlook.shared.NotFound;

/** Those whom the department's provider knows, as stored; used within the acts of this capability. */
@ApplicationScoped
class ProviderBook {

    private static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    void keep(ProviderSubject subject) {
        entities.persist(subject);
    }

    Optional<ProviderSubject> find(Stated stated) {
        return entities.createQuery("select s from ProviderSubject s where s.issuer = :issuer and s.subject = :subject",
                ProviderSubject.class).setParameter("issuer", stated.issuer())
                .setParameter("subject", stated.subject()).getResultStream().findFirst();
    }

    ProviderSubject get(long id) {
        return Optional.ofNullable(entities.find(ProviderSubject.class, id))
                .orElseThrow(() -> new NotFound("There is nobody of that number."));
    }

    Optional<ProviderSubject> of(String account) {
        return entities.createQuery("select s from ProviderSubject s where s.account = :account",
                ProviderSubject.class).setParameter("account", account).getResultStream().findFirst();
    }

    /** Who waits first, then the others; the latest first. */
    List<ProviderSubjectView> all() {
        return entities.createQuery("select s from ProviderSubject s order by case when s.account is null then 0 else 1"
                + " end, s.askedAt desc", ProviderSubject.class).setMaxResults(MOST_SHOWN).getResultStream()
                .map(ProviderSubject::view).toList();
    }
}
