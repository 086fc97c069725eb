package secondlook.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.board.AlertDirectory;
import secondlook.web.shared.Me;

/** What the menu of every page tells of the alarms of the registers; asked once a request. */
@Named
@RequestScoped
public class AlarmsWaitingView {

    @Inject
    private AlertDirectory directory;

    @Inject
    private Me me;

    private Long count;

    /** Those that the reader has not seen; none for readers whom no alarm concerns. */
    public long getCount() {
        if (count == null) {
            count = me.is("COMMANDER LASO SUPERVISOR") ? directory.unseen() : 0L;
        }
        return count;
    }
}
