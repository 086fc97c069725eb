package secondlook.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.intake.BreakGlassDirectory;
import secondlook.web.shared.Me;

/** What the menu of every page tells the LASO and the commanding officer of break-glass; asked once a request. */
@Named
@RequestScoped
public class BreakGlassWaitingView {

    @Inject
    private BreakGlassDirectory directory;

    @Inject
    private Me me;

    private Long count;

    /** None for readers who decide on nothing. */
    public long getCount() {
        if (count == null) {
            count = me.is("LASO COMMANDER") ? directory.waiting() : 0L;
        }
        return count;
    }

    /** Whether a decision is late. */
    public boolean isLate() {
        return getCount() > 0 && directory.overdue() > 0;
    }
}
