package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import secondlook.it.As;

/** Signs people in inside the server, with both factors. */
@ApplicationScoped
public class Members {

    @Inject
    private As as;

    @Inject
    private SignInService signIn;

    @Inject
    private FirstSignInService first;

    /** The first sign-in: own password, second factor, recovery codes. */
    public Entered firstSignIn(String username, String initial, String own) {
        Halfway begun = begin(username, initial);
        Halfway sofar = as.nobody(() -> first.replacePassword(begun.ticket(), own));
        Totp codes = new Totp(as.nobody(() -> first.offer(sofar.ticket())).secret());
        return as.nobody(() -> first.enrol(sofar.ticket(), codes.code(Totp.step(Instant.now()))));
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
