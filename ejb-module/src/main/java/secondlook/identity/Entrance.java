package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import secondlook.policy.Decision;
import secondlook.policy.UsePolicy.Sighting;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/** What every way of signing in has in common: what is still missing, and the session that begins when nothing is. */
@ApplicationScoped
class Entrance {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Tickets tickets;

    @Inject
    private Factors factors;

    @Inject
    private Watch watch;

    @Inject
    private Inactivity inactivity;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    @Inject
    private Clock clock;

    /** Refuses, and disables, an account that nobody has used for too long. */
    void inUse(Account account) {
        Decision used = inactivity.standing(account);
        if (used.refused() && account.enabled()) {
            act.ifRefused(() -> inactivity.end(account.username()));
        }
        PolicyRefused.unless(used);
    }

    /** What a sign-in whose password is right still needs. */
    Halfway next(Account account) {
        NextStep next = factors.any(account.username()) ? NextStep.SECOND_FACTOR : NextStep.ENROL;
        return account.halfway(account.initialPassword() ? NextStep.NEW_PASSWORD : next, tickets.issue(account));
    }

    /** The account of the ticket, named in the act; NotPermitted when the ticket is not good any more. */
    Account at(String ticket) {
        Account account = tickets.redeem(ticket);
        SignedIn who = account.who();
        act.onAccount(who.username(), null)
                .by(new Actor(who.username(), who.name(), who.unit(), who.role()));
        return account;
    }

    /** Both factors are proven: a new session, the account's only live one from now on. */
    Entered open(Account account) {
        return open(account, List.of());
    }

    Entered open(Account account, List<String> newRecoveryCodes) {
        inUse(account);
        String session = freshKey();
        String from = caller.origin().place();
        Instant now = clock.instant();
        Entered.Before before = account.signedIn(now, from, session);
        List<String> signs = watch.look(account.who(), new Sighting(before.from(), before.at()),
                new Sighting(from, now), tickets.parameters());
        if (!signs.isEmpty()) {
            act.detail("alert: " + String.join(" ", signs));
        }
        return new Entered(account.who(), session, from, before, newRecoveryCodes,
                factors.recoveryCodesLeft(account.username()), watch.waiting(account.username()).size());
    }

    /** The live session goes on under another key, and every copy of the old one is worthless. */
    String renew(Account account) {
        String session = freshKey();
        account.renewSession(session);
        return session;
    }

    private static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
