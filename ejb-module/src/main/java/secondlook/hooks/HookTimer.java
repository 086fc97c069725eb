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
    DeliveryService service;

    @Inject
    HookSender sender;

    @Inject
    HookBook book;

    @Inject
    CurrentCaller caller;

    private String lastFailure;

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
    void send() {
        try {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            new HookRound(taken, service, sender, book.limits()).go(senders);
            lastFailure = null;
        } catch (RuntimeException | Error e) {
            if (!String.valueOf(e.getMessage()).equals(lastFailure)) {
                lastFailure = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "Webhooks wait and are tried again: " + lastFailure, e);
            }
        }
    }
}
