package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.identity.AccountDirectory;
import secondlook.web.security.SignIn;
import secondlook.web.shared.Turn;

/** When a page locks itself, and the cover in place of a page that was asked for at a locked session. */
@Named("idle")
@RequestScoped
public class IdleView {

    @Inject
    private AccountDirectory accounts;

    @Inject
    private SignIn door;

    public int getMinutes() {
        return accounts.idleMinutes();
    }

    /** Goes on to the page that was asked for, once the session is unlocked. */
    public void goOn() {
        HttpServletRequest request =
                (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (!door.locked(request)) {
            Turn.go(door.wanted(request));
        }
    }
}
