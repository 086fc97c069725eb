package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Passkeys in place of the one-time code (307.5-7.1): the password is asked all the same. Open to everybody: before the
 * session the ticket of a right password says who it is, within it everybody tends the own ones, each time with the
 * password and a second factor. The authenticator stays enrolled, so a lost device locks nobody out.
 */
@Audited
@Stateless
public class PasskeyService {

    private static final int LONGEST_LABEL = 60;

    @Inject
    private AccountBook accounts;

    @Inject
    private PasskeyBook passkeys;

    @Inject
    private SignInService signIn;

    @Inject
    private SignInFailures failures;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** What to ask the passkeys of a sign-in that waits for its second factor; empty when the account has none. */
    @PermitAll
    public Optional<PasskeyQuestion> ask(String ticket) {
        Account account = entrance.at(ticket);
        return passkeys.question(account.username());
    }

    /** The last step of a sign-in. PolicyRefused when no own passkey has answered the question. */
    @PermitAll
    public Entered enter(String ticket, PasskeyAnswer answer) {
        Account account = entrance.at(ticket);
        PolicyRefused.unless(SignInPolicy.ownPassword(account.initialPassword()));
        boolean proven = passkeys.signed(account.username(), answer).isPresent();
        if (!proven) {
            failures.note(account.username());
        }
        PolicyRefused.unless(SignInPolicy.passkey(proven));
        return entrance.open(account);
    }

    /** The caller's own. */
    @PermitAll
    public List<PasskeyView> mine() {
        act.onAccount(caller.get().account(), null);
        return passkeys.of(caller.get().account()).stream().map(Passkey::view).toList();
    }

    /** What to ask a device that is to become the caller's passkey. */
    @PermitAll
    public PasskeyQuestion offer() {
        return passkeys.offer(own().who());
    }

    /** What to ask the caller's passkeys for a signature; empty when there are none. */
    @PermitAll
    public Optional<PasskeyQuestion> question() {
        return passkeys.question(own().username());
    }

    /** Enrols a passkey; the password and another second factor prove that it is the caller who does. */
    @PermitAll
    public PasskeyView add(String label, PasskeyAnswer answer, Proof proof) {
        Account account = own();
        String name = Text.required("label", label, LONGEST_LABEL);
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
        EnrolledKey key = passkeys.enrolled(answer);
        act.detail("passkey " + name + (key.copyable() ? ", may be copied between devices" : ", stays on its device"));
        return passkeys.add(account.username(), name, key).view();
    }

    /** Takes a passkey away; the authenticator stays, so that the caller keeps a second factor. */
    @PermitAll
    public void remove(String credentialId, Proof proof) {
        Account account = own();
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(proof)));
        act.detail("passkey " + passkeys.remove(account.username(), credentialId));
    }

    private Account own() {
        String username = caller.get().account();
        act.onAccount(username, null);
        return accounts.get(username);
    }
}
