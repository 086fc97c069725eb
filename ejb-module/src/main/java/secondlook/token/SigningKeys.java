package secondlook.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.shared.KeyVault;

/** The rows of this system's signing keys; used within the acts of this capability. Nothing is remembered between. */
@ApplicationScoped
class SigningKeys {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    List<SigningKey> all() {
        return em.createQuery("select k from SigningKey k order by k.sequence desc", SigningKey.class)
                .getResultList();
    }

    Optional<SigningKey> current() {
        return em.createQuery("select k from SigningKey k where k.endsAt is null order by k.sequence desc",
                SigningKey.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** The key of that name, when tokens under it are good. */
    Optional<SigningKey> good(String kid) {
        return Optional.ofNullable(kid == null ? null : em.find(SigningKey.class, kid))
                .filter(key -> key.good(clock.instant()));
    }

    /** What other systems may check our tokens with. */
    List<SigningKey> published() {
        Instant now = clock.instant();
        return all().stream().filter(key -> key.good(now)).toList();
    }

    /** The first one of a system; another server that makes one at the same moment breaks the number's uniqueness. */
    SigningKey first(String madeBy) {
        SigningKey first = new SigningKey(1, vault, madeBy, clock.instant());
        em.persist(first);
        em.flush();
        return first;
    }

    /** A new key signs from now on; the old one is published until its tokens are out. */
    SigningKey rotate(String madeBy) {
        SigningKey old = current().orElseThrow(() -> new IllegalStateException("There is no key to follow"));
        em.refresh(old, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        old.followed(now.plus(AccessTokens.LIFETIME).plus(AccessTokens.SKEW));
        SigningKey next = new SigningKey(old.sequence() + 1, vault, madeBy, now);
        em.persist(next);
        em.flush();
        return next;
    }
}
