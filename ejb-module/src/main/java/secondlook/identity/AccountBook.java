package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import secondlook.policy.Decision;
import secondlook.policy.PasswordPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.ProviderPolicy;
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
    private Factors factors;

    @Inject
    private ProviderBook providers;

    @Inject
    private Clock clock;

    /** An account whose password is its owner's own. */
    Account open(NewAccount wanted, String createdBy) {
        if (find(wanted.username()).isPresent()) {
            throw new Conflict("There is an account " + wanted.username() + " already. Choose another user name.");
        }
        Account account = new Account(wanted, hash(wanted.password(), wanted.owner()), createdBy, clock.instant());
        entities.persist(account);
        return account;
    }

    /** The hash of a new password; refused when the password is none that may be used. */
    String hash(String password, PasswordPolicy.Owner owner) {
        PolicyRefused.unless(PasswordPolicy.mayBeChosen(password, owner, parameters()));
        return passwords.hash(password);
    }

    AccountView view(Account account) {
        return account.view(parameters(), account.byProvider() || factors.any(account.username()));
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

    /** Whether nobody could let anybody in without this account. */
    boolean lastLaso(Account account) {
        return account.role() == Role.LASO && account.enabled() && enabled(Role.LASO) == 1;
    }

    long otherLasosWithPassword(Account account) {
        return all().stream().filter(other -> other.role() == Role.LASO && other.enabled() && !other.byProvider())
                .filter(other -> !other.username().equals(account.username())).count();
    }

    void confirmed(Account account) {
        providers.of(account.username()).orElseThrow().confirmed(clock.instant());
    }

    /** Whether its owner has confirmed a signature at the department's provider; one confirmation signs once. */
    Decision confirmation(Account account) {
        return ProviderPolicy.signature(providers.of(account.username()).map(ProviderSubject::useConfirmation)
                .orElse(null), clock.instant(), parameters().signIn());
    }

    /** Whether a sign-in that was begun then may still go on. */
    boolean inTime(Instant begun) {
        return clock.instant().isBefore(begun.plus(Duration.ofMinutes(parameters().signIn().minutesToEnter())));
    }

    PolicyParameters parameters() {
        return PolicyParameters.at(clock.instant());
    }
}
