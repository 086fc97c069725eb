package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many calls of programs are answered at once on this node, and how many of them may hand in a photograph, which
 * costs memory and a decoder: so that what is taken stays fast, and members' pages with it, whatever programs ask for.
 * A few more wait a moment for a place, in the order of coming, because calls come in bursts and being turned away
 * costs more than that wait: the server ends the connection, and the next call begins with a handshake. Whoever is
 * turned away comes again after {@link #RETRY_SECONDS}.
 */
@ApplicationScoped
public class Capacity {

    /** Seconds; an accepted call ends well within them. */
    static final int RETRY_SECONDS = 2;

    private static final Duration RECORDED_EVERY = Duration.ofMinutes(1);

    private final Semaphore calls;
    private final Semaphore submissions;
    private final Semaphore waiting;
    private final long wait;
    private final Clock clock;
    private final AtomicReference<Instant> recorded = new AtomicReference<>(Instant.EPOCH);

    protected Capacity() {
        calls = null;
        submissions = null;
        waiting = null;
        wait = 0;
        clock = null;
    }

    /**
     * With the calls that are answered at once and those of them that may carry a photograph, how many more may wait
     * for a place, and how long.
     */
    @Inject
    public Capacity(@ConfigProperty(name = "secondlook.capacity.calls") int calls,
                    @ConfigProperty(name = "secondlook.capacity.submissions") int submissions,
                    @ConfigProperty(name = "secondlook.capacity.waiting") int waiting,
                    @ConfigProperty(name = "secondlook.capacity.wait") Duration wait, Clock clock) {
        if (submissions < 1 || calls < submissions) {
            throw new IllegalArgumentException("secondlook.capacity.submissions has to be at least 1 and at most "
                    + "secondlook.capacity.calls");
        }
        if (waiting < 0 || wait.isNegative()) {
            throw new IllegalArgumentException("secondlook.capacity.waiting and secondlook.capacity.wait have to be "
                    + "at least 0");
        }
        this.calls = new Semaphore(calls, true);
        this.submissions = new Semaphore(submissions, true);
        this.waiting = new Semaphore(waiting);
        this.wait = wait.toNanos();
        this.clock = clock;
    }

    /** A place, to be given back when the answer is written; empty when there is none, and none came in time. */
    Optional<Place> take(boolean submission) {
        Optional<Place> place = now(submission, 0);
        if (place.isPresent() || !waiting.tryAcquire()) {
            return place;
        }
        try {
            return now(submission, wait);
        } finally {
            waiting.release();
        }
    }

    private Optional<Place> now(boolean submission, long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        if (submission && !taken(submissions, nanoseconds)) {
            return Optional.empty();
        }
        if (!taken(calls, Math.min(nanoseconds, end - System.nanoTime()))) {
            if (submission) {
                submissions.release();
            }
            return Optional.empty();
        }
        return Optional.of(() -> {
            calls.release();
            if (submission) {
                submissions.release();
            }
        });
    }

    private static boolean taken(Semaphore places, long nanoseconds) {
        try {
            return places.tryAcquire(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
