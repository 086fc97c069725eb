package secondlook.web.demo;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the staff of a sandbox at work from the moment it is filled until the server stops, round after round. */
@ApplicationScoped
class Sandbox {

    private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());
    private static final int PAUSE_SECONDS = 2;

    @Inject
    private SandboxStaff staff;

    @Inject
    private Wallet wallet;

    @Resource
    private ManagedScheduledExecutorService rounds;

    private ScheduledFuture<?> work;

    void open(Cast cast) {
        work = rounds.scheduleWithFixedDelay(() -> round(cast), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** After a restart: the staff's passwords and second factors are what was told when it was filled. */
    void reopen(Notes notes) {
        notes.told("second-factors.txt").forEach(wallet::keep);
        open(Cast.withPasswords(notes.told("accounts.txt")));
    }

    /** Throws nothing: a round that failed is no reason to end the next ones. */
    private void round(Cast cast) {
        try {
            staff.round(cast);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A round of the sandbox failed", e);
        }
    }

    @PreDestroy
    void close() {
        if (work != null) {
            work.cancel(false);
        }
    }
}
