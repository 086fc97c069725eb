package secondlook.retention;

import jakarta.enterprise.context.RequestScoped;
import secondlook.shared.Erased;

/** Why objects go in this call; outside the purge it is the end of a request, or an expungement where there is none. */
@RequestScoped
class PurgeRun {

    private PurgeCause cause;

    void because(PurgeCause why) {
        cause = why;
    }

    PurgeCause causeOf(Erased erased) {
        if (cause != null) {
            return cause;
        }
        return erased.requestId() == null ? PurgeCause.EXPUNGEMENT : PurgeCause.END_OF_REQUEST;
    }
}
