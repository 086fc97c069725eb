package secondlook.hooks;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TimedWork;

/**
 * Sends what waits, every other second. Nothing is remembered between two rounds: what is to be sent is in the rows, so
 * a restart goes on where the server was stopped or killed.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class HookTimer {

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

    private final TimedWork timed = new TimedWork(HookTimer.class, "Webhooks wait and are tried again");

    @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
    void send() {
        timed.go(caller, () -> new HookRound(taken, service, sender, book.limits()).go(senders));
    }

    /** Once an hour. */
    @Schedule(second = "30", minute = "41", hour = "*", persistent = false)
    void prune() {
        timed.go(caller, () -> {
            if (taken.old(keepDays)) {
                service.prune(keepDays);
            }
        });
    }
}
