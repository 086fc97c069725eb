package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.policy.Role;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/**
 * What members change of their own access, each time with the present password and a code of the second factor
 * (307.5-7.6, 7.7): the password and the recovery codes. Wrong ones count as failed sign-ins.
 */
@Audited
@Stateless
public class OwnAccessService {

    @Inject
    private SignInService signIn;

    @Inject
    private AccountBook accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /**
     * Another password. Answers with the new key of the session that the change was made in: whoever has a copy of the
     * old key is out, and a sign-in that is half done with the old password is void.
     */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public String changePassword(Proof proof, String password) {
        Account account = confirmed(proof);
        PolicyRefused.unless(SignInPolicy.differs(passwords.opens(password, account.passwordHash())));
        account.choosePassword(accounts.hash(password, account.owner()));
        act.detail("own password changed; every copy of the session ended");
        return entrance.renew(account);
    }

    /** New recovery codes in place of all older ones, shown once. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<String> newRecoveryCodes(Proof proof) {
        Account account = confirmed(proof);
        int count = accounts.parameters().signIn().recoveryCodes();
        act.detail(count + " new recovery codes; the older ones are void");
        return recovery.make(account.username(), count);
    }

    /** How many recovery codes are still unused. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public long recoveryCodesLeft() {
        act.onAccount(caller.get().account(), null);
        return recovery.left(caller.get().account());
    }

    private Account confirmed(Proof proof) {
        act.onAccount(caller.get().account(), null);
        PolicyRefused.unless(SignInPolicy.changesOwn(signIn.confirm(proof)));
        return accounts.get(caller.get().account());
    }
}
