package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.AccessPolicy;
import secondlook.policy.ProviderPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/** The LASO binds those whom the department's provider knows to accounts, and loosens them (307.5-6.1.2.b, c). */
@Audited
@Stateless
public class ProviderSubjectService {

    @Inject
    private ProviderBook book;

    @Inject
    private AccountBook accounts;

    @Inject
    private Factors factors;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** Who waits, and who is bound. */
    @RolesAllowed({Role.Name.LASO})
    public List<ProviderSubjectView> list() {
        act.on("subjects of the department's provider", null);
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        return book.all();
    }

    /** From now on the account signs in by the provider and in no other way; its session ends. */
    @RolesAllowed({Role.Name.LASO})
    public ProviderSubjectView bind(long id, String username) {
        ProviderSubject subject = begin(id);
        Account account = accounts.get(username);
        act.detail("bound to account " + account.username());
        if (subject.account() != null) {
            throw new Conflict("This person is bound to the account " + subject.account()
                    + " already. Loosen that first.");
        }
        if (account.byProvider()) {
            throw new Conflict("This account is bound to somebody else already. Loosen that first.");
        }
        PolicyRefused.unless(ProviderPolicy.open(account.enabled(), account.locked(accounts.parameters())));
        PolicyRefused.unless(ProviderPolicy.leavesAnotherWayIn(account.role(),
                accounts.otherLasosWithPassword(account)));
        account.signsInByProvider();
        factors.removeAll(account.username());
        subject.bind(account.username(), caller.get().account(), clock.instant());
        return subject.view();
    }

    /** The account gets a new first password and no longer knows the provider; its session ends. */
    @RolesAllowed({Role.Name.LASO})
    public ProviderSubjectView loosen(long id, String initialPassword) {
        ProviderSubject subject = begin(id);
        if (subject.account() == null) {
            throw new Conflict("This person is bound to no account.");
        }
        Account account = accounts.get(subject.account());
        act.detail("loosened from account " + account.username());
        account.giveInitialPassword(accounts.hash(initialPassword, account.owner()));
        subject.loosen();
        return subject.view();
    }

    private ProviderSubject begin(long id) {
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        ProviderSubject subject = book.get(id);
        act.on("subject " + subject.reference() + " of the department's provider", null);
        return subject;
    }
}
