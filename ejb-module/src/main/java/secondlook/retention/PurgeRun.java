package secondlook.retention;

import jakarta.enterprise.context.RequestScoped;

/** Why objects go in this call; outside the purge it is the end of a request. */
@RequestScoped
class PurgeRun {

    private PurgeCause cause = PurgeCause.END_OF_REQUEST;

    void because(PurgeCause why) {
        cause = why;
    }

    PurgeCause cause() {
        return cause;
    }
}
