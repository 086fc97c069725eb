package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import secondlook.identity.Entered;
import secondlook.openid.OpenIdProvider;
import secondlook.web.security.ProviderDoor;
import secondlook.web.security.SignIn;

/** The way to the department's own sign-in and back: for a session, or for a signature. */
@Named
@RequestScoped
public class ProviderView {

    @Inject
    private ProviderDoor there;

    @Inject
    private SignIn door;

    @Inject
    private OpenIdProvider provider;

    private boolean unlocked;

    public boolean isOffered() {
        return provider.offered();
    }

    /** What people call the provider. */
    public String getName() {
        return provider.name();
    }

    /** Whether the reader signs there and not with a password and a code. */
    public boolean isByProvider() {
        return there.byProvider(request());
    }

    /** From the sign-in page, by a script of the page: a form may not be sent on to another site. */
    public void begin(boolean acknowledged) {
        leave(there.begin(request(), acknowledged));
    }

    /** From a form that is to be signed, in a window of its own. */
    public void askAgain() {
        leave(there.askAgain(request()));
    }

    /** Back again. A refusal becomes the page that says why; after a signature's confirmation this page stays. */
    public void answer() {
        HttpServletResponse response =
                (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        unlocked = door.locked(request());
        Optional<Entered> entered = there.answer(request(), response);
        entered.ifPresent(in -> Welcome.to(door.wanted(request()), in.before()));
    }

    /** Whether the answer has opened a locked session, and is no signature's. */
    public boolean isUnlocked() {
        return unlocked;
    }

    private static void leave(URI address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
