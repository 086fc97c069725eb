package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Role;
import secondlook.policy.SignInLimits;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;

/**
 * The first start: the first LASO's account from the console, once (307.5-7.7). Whoever can read the operator's token
 * file may set it; after that this door stays shut. The account goes without prerequisites for a first while: it opens
 * the commanding officer's account, whose first act is to record the LASO's (307.5-7.5).
 */
@Audited
@Stateless
public class SetupService {

    private static final String CONSOLE = "console";

    @Inject
    private AccountBook accounts;

    @Inject
    private PrerequisiteBook prerequisites;

    @Inject
    private Factors factors;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private CurrentAct act;

    @Inject
    @ConfigProperty(name = "secondlook.setup.token.file")
    private String tokenFile;

    /**
     * Opens the first account, a LASO's, and offers it a second factor; the token is in a file only the operator can
     * read. {@link #confirmFactor} comes next.
     */
    @PermitAll
    public FirstLaso firstLaso(NewAccount account, String setupToken) {
        act.on("first account", null).by(new Actor(CONSOLE, null, null, null));
        PolicyRefused.unless(AccessPolicy.firstAccount(accounts.any()));
        requireToken(setupToken);
        NewAccount laso = new NewAccount(account.username(), account.name(), account.unit(), Role.LASO,
                account.password());
        Account opened = accounts.open(laso, CONSOLE);
        prerequisites.begin(opened, "First account, set at the console: nobody can record its prerequisites yet.",
                CONSOLE);
        return new FirstLaso(accounts.view(opened), factors.offer(opened));
    }

    /**
     * Confirms the first LASO's second factor by a code of it; answers with the recovery codes. A code that is wrong
     * may be tried again: whoever has the token could have opened the account. Not confirmed here, it is set up at
     * the first sign-in.
     */
    @PermitAll
    public List<String> confirmFactor(String username, String code, String setupToken) {
        act.on("second factor of the first account", null).by(new Actor(CONSOLE, null, null, null));
        requireToken(setupToken);
        Account account = accounts.get(username);
        PolicyRefused.unless(AccessPolicy.firstAccount(accounts.all().size() > 1 || account.everSignedIn()
                || factors.any(account.username())));
        SignInLimits limits = accounts.parameters().signIn();
        PolicyRefused.unless(SignInPolicy.secondFactor(factors.confirm(account, code, limits)));
        return recovery.make(account.username(), limits.recoveryCodes());
    }

    private void requireToken(String setupToken) {
        if (!isTheToken(setupToken)) {
            throw new NotPermitted("The setup token is wrong. Set the first account at the console with ./run init.");
        }
    }

    private boolean isTheToken(String offered) {
        try {
            byte[] token = Files.readString(Path.of(tokenFile)).strip().getBytes(StandardCharsets.UTF_8);
            return offered != null && token.length > 0
                    && MessageDigest.isEqual(token, offered.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The setup token's file cannot be read: " + tokenFile, e);
        }
    }
}
