package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import secondlook.policy.SignInLimits;
import secondlook.policy.SignInPolicy;
import secondlook.shared.KeyVault;
import secondlook.shared.ObjectKey;

/**
 * The second factors of the accounts as stored; used within the acts of this capability. Every kind is offered, then
 * confirmed by its first use; another kind has its own bean beside this one, over the same table.
 */
@ApplicationScoped
class Factors {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    @Inject
    private KeyVault vault;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private PasskeyBook passkeys;

    @Inject
    private Clock clock;

    boolean any(String username) {
        return of(username).stream().anyMatch(Factor::confirmed);
    }

    /** A new secret in place of one that was offered before and never confirmed. */
    FactorOffer offer(Account account) {
        of(account.username()).stream().filter(factor -> !factor.confirmed()).forEach(entities::remove);
        Totp codes = Totp.fresh();
        Factor factor = new Factor(account.username(), FactorKind.TOTP, clock.instant());
        ObjectKey key = vault.fresh();
        factor.keep(key.wrapped(), key.seal(codes.secret().getBytes(StandardCharsets.US_ASCII), factor.about()));
        entities.persist(factor);
        return new FactorOffer(codes.secret(), codes.address(account.username()));
    }

    /** Whether this is a code of the factor that was offered; then it is confirmed. */
    boolean confirm(Account account, String code, SignInLimits limits) {
        return of(account.username()).stream().filter(factor -> !factor.confirmed())
                .anyMatch(factor -> use(factor, code, limits));
    }

    /** Whether this is a one-time code or a recovery code of the account that was not used yet; then it is used. */
    boolean proves(Account account, String code, SignInLimits limits) {
        String given = code == null ? "" : code.replaceAll("\\s", "");
        return of(account.username()).stream().filter(Factor::confirmed).anyMatch(f -> use(f, given, limits))
                || recovery.use(account.username(), given);
    }

    /** Whether the second part of a signature is the account's: a passkey's answer where there is one, else a code. */
    boolean proves(Account account, Proof proof, SignInLimits limits) {
        return proof.passkey() == null ? proves(account, proof.code(), limits)
                : passkeys.signed(account.username(), proof.passkey()).isPresent();
    }

    long recoveryCodesLeft(String username) {
        return recovery.left(username);
    }

    void removeAll(String username) {
        of(username).forEach(entities::remove);
        recovery.removeAll(username);
        passkeys.removeAll(username);
    }

    private boolean use(Factor factor, String code, SignInLimits limits) {
        Instant now = clock.instant();
        Optional<Totp> codes = factor.kind() == FactorKind.TOTP ? Optional.of(totp(factor)) : Optional.empty();
        OptionalLong step = codes.isEmpty() || code == null ? OptionalLong.empty()
                : codes.get().step(code.replaceAll("\\s", ""), now, limits.codeSkew());
        boolean good = step.isPresent() && SignInPolicy.codeOf(step.getAsLong(), Totp.step(now), factor.lastStep(),
                limits).allowed();
        if (good) {
            factor.used(step.getAsLong(), now);
        }
        return good;
    }

    private Totp totp(Factor factor) {
        byte[] secret = vault.open(factor.wrappedKey()).open(factor.sealed(), factor.about());
        return new Totp(new String(secret, StandardCharsets.US_ASCII));
    }

    private List<Factor> of(String username) {
        return entities.createQuery("select f from Factor f where f.username = :username order by f.createdAt",
                Factor.class).setParameter("username", username).getResultList();
    }
}
