package secondlook.token;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.KeyPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Rotation of the keys that sign access tokens (307.5-7.1), by the LASO with password and code: a new one signs from
 * the next token on, on every server, and the old one stays published until the last token under it has ended. After a
 * leak the LASO ends it at once, and every token under it.
 */
@Audited
@Stateless
public class SigningKeyService {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    SignInService signIn;

    @Inject
    Clock clock;

    @Inject
    SigningKeys keys;

    /** A new key signs from now on; answers with its name. */
    @RolesAllowed({Role.Name.LASO})
    public String rotate(Proof proof) {
        act.on("token signing key", null);
        proved(proof);
        SigningKey next = keys.rotate(caller.get().account());
        act.on("token signing key " + next.kid(), null);
        return next.kid();
    }

    /** Ends a key that was followed by another one before its tokens are out: they are worth nothing from now on. */
    @RolesAllowed({Role.Name.LASO})
    public void end(String kid, Proof proof) {
        act.on("token signing key " + kid, null);
        proved(proof);
        SigningKey key = keys.good(kid).orElseThrow(() -> new NotFound("There is no such signing key in use."));
        PolicyRefused.unless(KeyPolicy.retire(key.current(), 0));
        key.ended(clock.instant());
    }

    private void proved(Proof proof) {
        PolicyRefused.unless(KeyPolicy.keep(caller.get().role()));
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
    }

    /** The keys, the newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<SigningKeyView> list() {
        act.on("token signing keys", null);
        return keys.all().stream().map(key -> key.view(clock.instant())).toList();
    }
}
