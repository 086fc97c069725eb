package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import secondlook.it.As;
import secondlook.policy.Role;

/** Members of the unit inside the server, who sign in and sign with both factors. */
@ApplicationScoped
public class Members {

    private static final String FIRST = "handed over in person";
    private static final String OWN = "grey-harbor-72-lantern";

    private final Map<String, Deque<String>> codes = new ConcurrentHashMap<>();

    @Inject
    private As as;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountDirectory directory;

    @Inject
    private SignInService signIn;

    @Inject
    private FirstSignInService first;

    @Inject
    private Clock clock;

    /** An account whose owner has signed in once; nothing where there is one already. */
    public synchronized void open(String username, String name, Role role) {
        if (directory.whoIs(username).isEmpty()) {
            as.account("m-laso", Role.LASO, () -> accounts.create(new NewAccount(username, name,
                    "Crime Intelligence Unit", role, FIRST)));
            join(username);
        }
    }

    /** What the member signs with; a recovery code each time, new ones when they have been used up. */
    public synchronized Proof proof(String username) {
        if (codes.get(username).isEmpty()) {
            as.account("m-laso", Role.LASO, () -> accounts.resetFactors(username, FIRST, "Recovery codes used up."));
            join(username);
        }
        return new Proof(OWN, codes.get(username).remove());
    }

    private void join(String username) {
        codes.put(username, new ArrayDeque<>(firstSignIn(username, FIRST, OWN).recoveryCodes()));
    }

    /** The first sign-in: own password, second factor, recovery codes. */
    public Entered firstSignIn(String username, String initial, String own) {
        Halfway begun = begin(username, initial);
        Halfway sofar = as.nobody(() -> first.replacePassword(begun.ticket(), own));
        Totp shown = new Totp(as.nobody(() -> first.offer(sofar.ticket())).secret());
        return as.nobody(() -> first.enrol(sofar.ticket(), shown.code(Totp.step(clock.instant()))));
    }

    /** Signs in with a code or a recovery code. */
    public Entered enter(String username, String password, String code) {
        Halfway begun = begin(username, password);
        return as.nobody(() -> signIn.enter(begun.ticket(), code));
    }

    private Halfway begin(String username, String password) {
        return as.nobody(() -> signIn.begin(new SignInAttempt(username, password, true)));
    }
}
