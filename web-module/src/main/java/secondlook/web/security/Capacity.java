package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many calls of programs are answered at once on this node, and how many of them may hand in a photograph, which
 * costs memory and a decoder: so that what is taken stays fast, and members' pages with it, whatever programs ask for.
 * Nobody waits for a place: a program that is turned away knows at once, and comes again after {@link #RETRY_SECONDS}.
 */
@ApplicationScoped
public class Capacity {

    /** Seconds; an accepted call ends well within them. */
    static final int RETRY_SECONDS = 2;

    private static final Duration RECORDED_EVERY = Duration.ofMinutes(1);

    private final Semaphore calls;
    private final Semaphore submissions;
    private final Clock clock;
    private final AtomicReference<Instant> recorded = new AtomicReference<>(Instant.EPOCH);

    protected Capacity() {
        calls = null;
        submissions = null;
        clock = null;
    }

    /** With the calls that are answered at once and those of them that may carry a photograph. */
    @Inject
    public Capacity(@ConfigProperty(name = "secondlook.capacity.calls") int calls,
                    @ConfigProperty(name = "secondlook.capacity.submissions") int submissions, Clock clock) {
        if (submissions < 1 || calls < submissions) {
            throw new IllegalArgumentException("secondlook.capacity.submissions has to be at least 1 and at most "
                    + "secondlook.capacity.calls");
        }
        this.calls = new Semaphore(calls);
        this.submissions = new Semaphore(submissions);
        this.clock = clock;
    }

    /** A place, to be given back when the answer is written; empty when there is none. */
    Optional<Place> take(boolean submission) {
        if (!calls.tryAcquire()) {
            return Optional.empty();
        }
        if (submission && !submissions.tryAcquire()) {
            calls.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            if (submission) {
                submissions.release();
            }
            calls.release();
        });
    }

    /** Whether this call that is turned away goes on the trail: one a minute, or the trail would be overloaded next. */
    boolean first() {
        Instant now = clock.instant();
        Instant before = recorded.get();
        return !now.isBefore(before.plus(RECORDED_EVERY)) && recorded.compareAndSet(before, now);
    }

    /** A call that is being answered. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
