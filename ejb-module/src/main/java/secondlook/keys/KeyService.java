package secondlook.keys;

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
import secondlook.shared.KeyVault;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Rotation of the key-encryption keys (307.5-7.1): a new one becomes current, the work in the background wraps every
 * object's key anew, and the old one is retired once nothing is wrapped with it. The LASO orders both on the page, with
 * password and code; the operator orders both at the console of the machine.
 */
@Audited
@Stateless
public class KeyService {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    SignInService signIn;

    @Inject
    Clock clock;

    @Inject
    KeyVault vault;

    @Inject
    KeyRows rows;

    @Inject
    KeyWork work;

    /** Makes a new key-encryption key the current one; answers with its name. */
    @RolesAllowed(Role.Name.SYSTEM)
    public String rotate() {
        act.on("key-encryption key", null);
        return added();
    }

    /** As {@link #rotate}, by the LASO, who proves once more to be there. */
    @RolesAllowed(Role.Name.LASO)
    public String rotateSigned(Proof proof) {
        act.on("key-encryption key", null);
        PolicyRefused.unless(KeyPolicy.keep(caller.get().role()));
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
        return added();
    }

    private String added() {
        String kek = vault.addKek();
        rows.compare();
        act.on("key-encryption key " + kek, null);
        return kek;
    }

    /** Removes an old key-encryption key for good; refused while a key is wrapped with it. */
    @RolesAllowed(Role.Name.SYSTEM)
    public void retire(String kek) {
        act.on("key-encryption key " + kek, null);
        remove(kek);
    }

    /** As {@link #retire}, by the LASO, who proves once more to be there. */
    @RolesAllowed(Role.Name.LASO)
    public void retireSigned(String kek, Proof proof) {
        act.on("key-encryption key " + kek, null);
        PolicyRefused.unless(KeyPolicy.keep(caller.get().role()));
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
        remove(kek);
    }

    private void remove(String kek) {
        if (!vault.heldKeks().contains(kek)) {
            throw new NotFound("There is no key-encryption key " + kek + ". There are "
                    + String.join(", ", vault.heldKeks()) + ".");
        }
        long uses = rows.uses(kek);
        if (uses > 0) {
            work.again();
        }
        PolicyRefused.unless(KeyPolicy.retire(kek.equals(vault.currentKek()), uses));
        rows.retired(kek);
        vault.removeKek(kek);
    }

    /** One line for each key-encryption key, oldest first. */
    @RolesAllowed(Role.Name.SYSTEM)
    public List<String> list() {
        act.on("key-encryption keys", null);
        List<String> lines = vault.heldKeks().stream().map(kek -> kek
                + (kek.equals(vault.currentKek()) ? ", current: " : ": ") + rows.uses(kek) + " keys").toList();
        work.again();
        return lines;
    }

    /** Every key-encryption key there ever was, and how far the wrapping anew is; no key and nothing of one. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public KeyOverview overview() {
        act.on("key-encryption keys", null);
        KeyOverview overview = new KeyOverview(rows.all(), clock.instant());
        if (overview.left() > 0) {
            work.againWhenIdle();
        }
        return overview;
    }
}
