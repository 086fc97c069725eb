package secondlook.hooks;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;

/**
 * Sends what waits, every other second. Nothing is remembered between two rounds: what is to be sent is in the rows, so
 * a restart goes on where the server was stopped or killed.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class HookTimer {

    private static final Logger LOG = Logger.getLogger(HookTimer.class.getName());

    @Resource
    ManagedExecutorService senders;

    @Inject
    TakenDeliveries taken;

    @Inject
    AttemptService service;

    @Inject
    HookSender sender;

    @Inject
    HookBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "secondlook.hooks.keep.days", defaultValue = "90")
    int keepDays;

    private String lastFailure;

    @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
    void send() {
        guarded(() -> new HookRound(taken, service, sender, book.limits()).go(senders));
    }

    /** Once an hour. */
    @Schedule(second = "30", minute = "41", hour = "*", persistent = false)
    void prune() {
        guarded(() -> {
            if (taken.old(keepDays)) {
                service.prune(keepDays);
            }
        });
    }

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    private void guarded(Runnable work) {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            work.run();
            lastFailure = null;
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "Webhooks wait and are tried again: " + lastFailure, e);
            }
        }
    }
}
