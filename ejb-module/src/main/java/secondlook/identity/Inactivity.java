package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import secondlook.policy.Decision;
import secondlook.policy.Role;
import secondlook.policy.SignInPolicy;

/**
 * Accounts that nobody has used for too long (307.5-6.1.2.c). The last LASO's is never disabled by it: nobody could
 * enable it again; of several LASOs the one who has signed in last stays.
 */
@ApplicationScoped
class Inactivity {

    @Inject
    private AccountBook accounts;

    @Inject
    private Clock clock;

    /** Whether the account is used often enough, with a sentence for its owner when it is not. */
    Decision standing(Account account) {
        if (accounts.lastLaso(account)) {
            return Decision.allow();
        }
        Instant used = account.inactive() ? Instant.EPOCH : account.lastUse();
        return SignInPolicy.inUse(used, clock.instant(), lasos(account), accounts.parameters().signIn());
    }

    /** Disables the account if it is due; answers whether it was. */
    boolean end(String username) {
        Optional<Account> due = accounts.lock(username).filter(Account::enabled)
                .filter(account -> standing(account).refused());
        due.ifPresent(account -> account.endInactive(clock.instant(), "Nobody signed in for "
                + accounts.parameters().signIn().inactiveDays() + " days."));
        return due.isPresent();
    }

    /** The user names of those who are due, the longest unused first. */
    List<String> due() {
        return accounts.all().stream().filter(Account::enabled).filter(account -> standing(account).refused())
                .sorted(Comparator.comparing(Account::lastUse)).map(Account::username).toList();
    }

    /** Who can enable it again, by name and unit. */
    private String lasos(Account account) {
        return accounts.all().stream().filter(other -> other.role() == Role.LASO && other.enabled())
                .filter(other -> !other.username().equals(account.username())).map(Account::who)
                .map(who -> who.name() + ", " + who.unit()).collect(Collectors.joining("; "));
    }
}
