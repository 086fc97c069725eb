package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import secondlook.policy.AccessPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/** The accounts as stored; used within the acts of this capability. */
@ApplicationScoped
class AccountBook {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    Account open(NewAccount wanted, String createdBy) {
        PolicyRefused.unless(AccessPolicy.password(wanted.password(), wanted.username(), parameters()));
        if (find(wanted.username()).isPresent()) {
            throw new Conflict("There is an account " + wanted.username() + " already. Choose another user name.");
        }
        Account account = new Account(wanted, passwords.hash(wanted.password()), createdBy, clock.instant());
        entities.persist(account);
        return account;
    }

    Optional<Account> find(String username) {
        return username == null ? Optional.empty()
                : Optional.ofNullable(entities.find(Account.class, username.strip().toLowerCase(Locale.ROOT)));
    }

    /** The account, locked, so that sign-ins that fail at the same moment all count. */
    Optional<Account> lock(String username) {
        return find(username).map(account -> {
            entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
            return account;
        });
    }

    Account get(String username) {
        return find(username).orElseThrow(() -> new NotFound("There is no account of that name."));
    }

    List<Account> all() {
        return entities.createQuery("select a from Account a order by a.username", Account.class).getResultList();
    }

    boolean any() {
        return !entities.createQuery("select a.username from Account a", String.class).setMaxResults(1)
                .getResultList().isEmpty();
    }

    long enabled(Role role) {
        return entities.createQuery("select count(a) from Account a where a.role = :role and a.enabled = true",
                Long.class).setParameter("role", role).getSingleResult();
    }

    PolicyParameters parameters() {
        return PolicyParameters.on(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
