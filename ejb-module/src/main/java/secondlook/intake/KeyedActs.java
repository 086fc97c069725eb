package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.KeyReused;
import secondlook.shared.Sha256;
import secondlook.shared.UniqueKey;

/**
 * Acts on a request that a program may send again when it has not heard the answer. The key is written in the
 * transaction of the act: both are there or neither. A key is kept as long as the record, so it never expires.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class KeyedActs {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /**
     * Whether this very act was done before under that key; if not, it is about to be. False without a key. KeyReused
     * when the key came with another act or content, Conflict while the same act is being done.
     */
    public boolean doneBefore(String key, Object... content) {
        if (key == null) {
            return false;
        }
        String account = caller.get().account();
        String payload = Sha256.ofParts(content);
        Optional<KeyedAct> before = em.createQuery("select a from KeyedAct a where a.account = :account"
                + " and a.key = :key", KeyedAct.class).setParameter("account", account).setParameter("key", key)
                .getResultStream().findFirst();
        if (before.isPresent()) {
            if (!before.get().sameAs(payload)) {
                throw new KeyReused("This Idempotency-Key came with another act or content before. Use a new key for "
                        + "a new act.");
            }
            act.detail("Sent again under its key, answered without a second act");
            return true;
        }
        begin(new KeyedAct(account, key, payload, clock.instant()));
        return false;
    }

    private void begin(KeyedAct fresh) {
        try {
            em.persist(fresh);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("The same act is being done right now. Send it again in a moment to get its "
                        + "answer.");
            }
            throw e;
        }
    }
}
