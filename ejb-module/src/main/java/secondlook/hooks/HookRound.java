package secondlook.hooks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import secondlook.policy.HookLimits;

/**
 * One round of sending: takes what is due, sends it side by side without a transaction, and notes what became of each.
 *
 * @param taken   each call a transaction of its own
 * @param service likewise
 */
record HookRound(TakenDeliveries taken, AttemptService service, HookSender sender, HookLimits limits) {

    private static final int SIDE_BY_SIDE = 16;

    /** One message that cannot be taken or noted keeps no other from it; what went wrong last is thrown in the end. */
    void go(ExecutorService senders) {
        Duration limit = Duration.ofSeconds(limits.timeoutSeconds());
        Map<String, Future<Attempt>> underway = new LinkedHashMap<>();
        RuntimeException failure = null;
        for (String id : taken.due(SIDE_BY_SIDE)) {
            try {
                taken.take(id).ifPresent(message ->
                        underway.put(id, senders.submit(() -> sender.send(message, limit))));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        for (Map.Entry<String, Future<Attempt>> one : underway.entrySet()) {
            try {
                service.attempted(one.getKey(), outcome(one.getValue()));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Attempt outcome(Future<Attempt> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            return new Attempt(null, "The attempt failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while messages were underway; they are sent again", e);
        }
    }
}
