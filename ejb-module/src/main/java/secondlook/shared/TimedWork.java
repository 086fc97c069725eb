package secondlook.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does again and again. It throws nothing, not even an error: the server strikes out a timer that has
 * failed twice. The log hears of a failure once, until it is another one or the work has gone through.
 */
public final class TimedWork {

    private final Logger log;
    private final String waiting;
    private final AtomicReference<String> lastFailure = new AtomicReference<>();

    /** What a timer does once. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /** @param waiting what the log says in front of a failure's message: what waits, and that it is tried again */
    public TimedWork(Class<?> timer, String waiting) {
        this.log = Logger.getLogger(timer.getName());
        this.waiting = waiting;
    }

    /** As the system, under a correlation of its own. */
    public void go(CurrentCaller caller, Work work) {
        go(() -> {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            work.once();
        });
    }

    /** As nobody: for work that is no act. */
    public void go(Work work) {
        try {
            work.once();
            lastFailure.set(null);
        } catch (Conflict e) {
            tell(Level.INFO, e.getMessage(), null);
        } catch (Exception | Error e) {
            tell(Level.SEVERE, String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(Level level, String failure, Throwable cause) {
        if (!failure.equals(lastFailure.getAndSet(failure))) {
            log.log(level, waiting + ": " + failure, cause);
        }
    }
}
