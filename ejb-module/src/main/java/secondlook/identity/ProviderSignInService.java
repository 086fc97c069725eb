package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import secondlook.openid.Asked;
import secondlook.openid.Broken;
import secondlook.openid.OpenIdProvider;
import secondlook.openid.SignOut;
import secondlook.openid.Stated;
import secondlook.policy.ProviderPolicy;
import secondlook.policy.SignInNotice;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;

/**
 * Sign-in and signature by the department's own provider (307.5-6.1.2, 7.1, 7.5, 7.6). The service itself takes the
 * browser's answer to the provider and reads what it states, so that it has to believe no page. Everything that an
 * account needs beside a sign-in, and the one live session that it gets, is as for everybody else.
 */
@Audited
@Stateless
public class ProviderSignInService {

    private static final String OFF = "Sign-in by a department is not configured here. Use your password.";
    private static final String TOO_LATE = "This sign-in took too long or was begun in another window. Begin again.";

    @Inject
    private OpenIdProvider provider;

    @Inject
    private ProviderBook book;

    @Inject
    private ProviderSubjectRecords records;

    @Inject
    private AccountBook accounts;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** Where to send a browser whose user wants to sign in and has acknowledged the notice. */
    @PermitAll
    public Asked begin(boolean acknowledged) {
        act.on("sign-in by the department", null);
        PolicyRefused.unless(SignInPolicy.noticeAcknowledged(acknowledged));
        Asked asked = ask(false);
        act.detail("sent to the provider; notice " + SignInNotice.VERSION + " acknowledged");
        return asked;
    }

    /**
     * The browser has come back: who it is, and a new session of that account.
     *
     * @param asked what this browser was sent out with, null when it was not or has been back already
     * @param query the query it came back with
     */
    @PermitAll
    public ProviderEntered enter(Asked asked, String query) {
        act.on("sign-in by the department", null);
        Stated stated = stated(asked, query, false);
        act.by(new Actor(stated.username(), null, null, null)).detail(said(stated));
        PolicyRefused.unless(ProviderPolicy.secondFactor(stated.secondFactor()));
        PolicyRefused.unless(ProviderPolicy.provenAnew(stated.authenticatedAt(), asked.at(), provider.skew()));
        Account account = account(stated);
        SignedIn who = account.who();
        act.onAccount(who.username(), null)
                .by(new Actor(who.username(), who.name(), who.unit(), who.role()));
        PolicyRefused.unless(ProviderPolicy.open(account.enabled(), account.locked(accounts.parameters())));
        PolicyRefused.unless(ProviderPolicy.role(who.role(), stated.roles()));
        return new ProviderEntered(entrance.open(account), provider.signOut(stated.idToken()).orElse(null));
    }

    /** Where to send the browser of a member who signs in by the provider and wants to sign something. */
    @PermitAll
    public Asked askAgain() {
        act.onAccount(caller.get().account(), null);
        if (accounts.find(caller.get().account()).filter(Account::byProvider).isEmpty()) {
            throw new NotPermitted("Your account signs with its own password and second factor.");
        }
        return ask(true);
    }

    /**
     * The browser has come back: the caller may sign once within some minutes. Answers with how to sign out there from
     * now on, null when the provider has no such way: showing credentials anew may have begun another session there.
     */
    @PermitAll
    public SignOut confirmed(Asked asked, String query) {
        Stated stated = proven(asked, query);
        accounts.confirmed(accounts.get(caller.get().account()));
        return provider.signOut(stated.idToken()).orElse(null);
    }

    /**
     * The browser has come back: the caller's session is no longer locked, and nothing can be signed by that. Answers
     * as {@link #confirmed} does.
     *
     * @param locked when it was locked
     */
    @PermitAll
    public SignOut unlock(Asked asked, String query, Instant locked) {
        Stated stated = proven(asked, query);
        PolicyRefused.unless(ProviderPolicy.unlocksThere(asked.at(), locked));
        return provider.signOut(stated.idToken()).orElse(null);
    }

    /** What the provider states of the caller, who is the one that sits there now. */
    private Stated proven(Asked asked, String query) {
        String username = caller.get().account();
        act.onAccount(username, null);
        Stated stated = stated(asked, query, true);
        act.detail(said(stated));
        PolicyRefused.unless(ProviderPolicy.secondFactor(stated.secondFactor()));
        PolicyRefused.unless(ProviderPolicy.provenAnew(stated.authenticatedAt(), asked.at(), provider.skew()));
        boolean same = book.find(stated).map(ProviderSubject::account).filter(username::equals).isPresent();
        PolicyRefused.unless(ProviderPolicy.samePerson(same));
        return stated;
    }

    private Asked ask(boolean signature) {
        if (!provider.offered()) {
            throw new NotPermitted(OFF);
        }
        try {
            return provider.ask(signature);
        } catch (Broken e) {
            throw refused(e);
        }
    }

    /** An answer to the one kind of question is none to the other: a signature's has seen no notice. */
    private Stated stated(Asked asked, String query, boolean signature) {
        if (!provider.offered()) {
            throw new NotPermitted(OFF);
        }
        if (asked == null || asked.signature() != signature || !accounts.inTime(asked.at())) {
            throw new NotPermitted(TOO_LATE);
        }
        try {
            return provider.redeem(asked, query);
        } catch (Broken e) {
            throw refused(e);
        }
    }

    private static RuntimeException refused(Broken e) {
        return e.isUnreachable() ? new NotPermitted("The department's sign-in cannot be reached: " + e.getMessage()
                + ". Try again in a minute; when it lasts, tell the LASO.")
                : new PolicyRefused(ProviderPolicy.answerHolds(e.getMessage()));
    }

    private Account account(Stated stated) {
        Optional<Account> account = book.find(stated).map(ProviderSubject::account).flatMap(accounts::find)
                .filter(Account::byProvider);
        String reference = account.isPresent() ? null : records.asked(stated);
        PolicyRefused.unless(ProviderPolicy.bound(account.isPresent(), reference));
        return account.orElseThrow();
    }

    /** For the trail: what the decision was made of, and no token. */
    private static String said(Stated stated) {
        return "stated by " + stated.issuer() + " of subject " + stated.reference() + ": roles "
                + stated.roles() + ", unit " + stated.unit() + ", acr " + stated.acr() + ", amr " + stated.amr();
    }
}
