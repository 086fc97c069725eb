package secondlook.web.gallery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.gallery.ExpungementDirectory;
import secondlook.web.shared.Me;

/** What the menu and the first page tell the commanding officer of expungements; asked once a request. */
@Named
@RequestScoped
public class ExpungementsWaitingView {

    @Inject
    private ExpungementDirectory directory;

    @Inject
    private Me me;

    private Long count;

    /** None for readers who acknowledge nothing. */
    public long getCount() {
        if (count == null) {
            count = me.is("COMMANDER") ? directory.waiting() : 0L;
        }
        return count;
    }
}
