import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Sends calls at a fixed rate, whatever the answers take, and times each from the moment it was due. So many callers
 * keep a connection each, as agencies' programs do; a call that finds all of them busy waits, and its time with it.
 * Without that bound a slow start opens thousands of connections, and their handshakes are all that is measured.
 */
final class Pacer implements Runnable {

    private static final Semaphore CALLERS = new Semaphore(100, true);
    private static final long SECOND = 1_000_000_000L;

    private final int rate;
    private final int seconds;
    private final Timings timings;
    private final IntFunction<Sent> calls;

    /** A call on its way, and who is told its status. */
    record Sent(CompletableFuture<HttpResponse<String>> answer, IntConsumer told) {
    }

    /** @param rate calls a second, 0 for none */
    Pacer(int rate, int seconds, Timings timings, IntFunction<Sent> calls) {
        this.rate = rate;
        this.seconds = seconds;
        this.timings = timings;
        this.calls = calls;
    }

    @Override
    public void run() {
        long began = System.nanoTime();
        List<CompletableFuture<?>> open = new ArrayList<>();
        for (int turn = 0; turn < rate * seconds; turn++) {
            long due = began + turn * SECOND / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            CALLERS.acquireUninterruptibly();
            Sent sent = calls.apply(turn);
            open.add(sent.answer().handle((answer, failure) -> {
                CALLERS.release();
                int status = failure == null ? answer.statusCode() : 0;
                boolean told = failure != null || status != 503
                        || answer.headers().firstValue("Retry-After").isPresent();
                timings.add(status, told, System.nanoTime() - due);
                sent.told().accept(status);
                return null;
            }));
        }
        open.forEach(CompletableFuture::join);
    }
}
