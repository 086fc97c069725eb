package secondlook.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;

/**
 * Opens a call in somebody's name, as the web module does for each request: a thread of its own, a request scope of its
 * own, the caller, and the container's idea of who and which role.
 */
@ApplicationScoped
public class As {

    /** What a call does. */
    public interface Act {
        void run() throws Exception;
    }

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private CurrentCaller current;

    /** A member of the unit at a registered workstation. */
    public static Caller member(String username, Role role) {
        return new Caller(username, "Officer " + username, "Crime Intelligence Unit", role, null, null, null,
                "10.1.2.3", "desk 7", "JUnit", UUID.randomUUID().toString());
    }

    public <T> T account(String username, Role role, Callable<T> act) {
        return caller(member(username, role), act);
    }

    public void account(String username, Role role, Act act) {
        caller(member(username, role), nothing(act));
    }

    public <T> T caller(Caller caller, Callable<T> act) {
        return done(start(caller, act));
    }

    public void caller(Caller caller, Act act) {
        done(start(caller, nothing(act)));
    }

    /** Before anybody has signed in. */
    public <T> T nobody(Callable<T> act) {
        return done(start(null, act));
    }

    /** On a thread of its own without any call open, as background work begins. */
    public <T> T background(Callable<T> work) {
        return done(threads.submit(work));
    }

    /** The call goes on by itself; for acts at the same moment. */
    public <T> Future<T> start(Caller caller, Callable<T> act) {
        return threads.submit(() -> {
            RequestContextController context = contexts.get();
            if (!context.activate()) {
                throw new IllegalStateException("The thread is within a request already");
            }
            Object before = ContainerIdentity.become(caller);
            try {
                if (caller != null) {
                    current.is(caller);
                }
                return act.call();
            } finally {
                ContainerIdentity.restore(before);
                context.deactivate();
            }
        });
    }

    private static Callable<Void> nothing(Act act) {
        return () -> {
            act.run();
            return null;
        };
    }

    /** The result; what the act threw is thrown here. */
    public static <T> T done(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
