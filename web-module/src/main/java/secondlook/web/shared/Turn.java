package secondlook.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The turn from a finished act to the next page by redirect, so that a reload repeats nothing. */
public final class Turn {

    private Turn() {
    }

    /** Goes to the page and says there what was done. */
    public static void to(String path, String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Messages.text(key, values), ""));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        go(path);
    }

    /** Says on the page that is turned to what somebody still has to do; before {@link #to}. */
    public static void warning(String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN,
                Messages.text(key, values), ""));
    }

    /** Goes to the page without a word. */
    public static void go(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.encodeActionURL(external.getRequestContextPath() + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
