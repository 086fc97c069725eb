package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import secondlook.identity.AccountDirectory;
import secondlook.shared.CurrentCaller;
import secondlook.web.security.SignIn;
import secondlook.web.shared.Turn;

/** The sign-in page, and the way out that every page has. */
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
    private String why;

    /** Whoever is in already goes on to work. */
    public void load() {
        if (caller.known()) {
            Turn.go("/queue.xhtml");
        }
    }

    public void signIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Turn.go(door.signIn((HttpServletRequest) faces.getExternalContext().getRequest(),
                (HttpServletResponse) faces.getExternalContext().getResponse(), username, password));
    }

    public void signOut() {
        door.signOut((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
        Turn.go("/signin.xhtml?why=out");
    }

    /** Whether the operator has not set the first account yet. */
    public boolean isUnset() {
        return !accounts.anyAccount();
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
