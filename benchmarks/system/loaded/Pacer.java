import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sends calls at a fixed rate, whatever the answers take, and times each from the moment it was due. A hundred programs
 * take turns; one that still waits for an answer sends its next call after it, and that call's time counts on. A
 * program that is told to come again later rests as long as it was told, and what was due meanwhile is not sent: it is
 * counted as held back.
 */
final class Pacer implements Runnable {

    private static final List<Program> PROGRAMS = Stream.generate(Program::new).limit(100).toList();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final long SECOND = 1_000_000_000L;

    private final int rate;
    private final int seconds;
    private final Timings timings;
    private final IntFunction<Sent> calls;

    /** A call on its way, and who is told its status. */
    record Sent(CompletableFuture<HttpResponse<String>> answer, IntConsumer told) {
    }

    /** One call after the other. */
    private static final class Program {

        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        private volatile long restsUntil = Long.MIN_VALUE;

        synchronized CompletableFuture<?> then(Supplier<CompletableFuture<?>> call) {
            last = last.thenCompose(before -> call.get());
            return last;
        }

        boolean rests() {
            return System.nanoTime() < restsUntil;
        }

        void rest(long seconds) {
            restsUntil = System.nanoTime() + seconds * SECOND;
        }
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
            Program program = PROGRAMS.get(Math.floorMod(NEXT.getAndIncrement(), PROGRAMS.size()));
            int own = turn;
            open.add(program.then(() -> send(program, own, due)));
        }
        open.forEach(CompletableFuture::join);
    }

    private CompletableFuture<?> send(Program program, int turn, long due) {
        if (program.rests()) {
            timings.heldBack();
            return CompletableFuture.completedFuture(null);
        }
        Sent sent = calls.apply(turn);
        return sent.answer().handle((answer, failure) -> {
            int status = failure == null ? answer.statusCode() : 0;
            long wait = failure == null ? answer.headers().firstValueAsLong("Retry-After").orElse(0) : 0;
            if (status == 503) {
                program.rest(wait);
            }
            timings.add(status, status != 503 || wait > 0, System.nanoTime() - due);
            sent.told().accept(status);
            return null;
        });
    }
}
