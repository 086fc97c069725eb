package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import secondlook.identity.AccountDirectory;
import secondlook.identity.SignInAttempt;
import secondlook.openid.SignOut;
import secondlook.policy.SignInNotice;
import secondlook.shared.CurrentCaller;
import secondlook.web.security.SignIn;
import secondlook.web.shared.Turn;

/** The first page of a sign-in, and the way out that every page has. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private SignIn door;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private CurrentCaller caller;

    private String username;
    private String password;
    private boolean acknowledged;
    private String why;

    /** Whoever is in already goes on to work. */
    public void load() {
        if (caller.known()) {
            Turn.go(door.wanted(request()));
        }
    }

    public void signIn() {
        Turn.go(door.begin(request(), new SignInAttempt(username, password, acknowledged)));
    }

    public void signOut() {
        Optional<SignOut> there = door.signOut(request(),
                (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
        there.ifPresentOrElse(ProviderEnd::go, () -> Turn.go("/signin.xhtml?why=out"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Whether the operator has not set the first account yet. */
    public boolean isUnset() {
        return !accounts.anyAccount();
    }

    public String getNotice() {
        return SignInNotice.TEXT;
    }

    public String getConsent() {
        return SignInNotice.CONSENT;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
