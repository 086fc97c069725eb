package secondlook.engine.gallery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The searches that run now, so that a removal can wait for those that may still see what it is about to erase. */
final class InFlight {

    /** One running search. */
    final class Ticket implements AutoCloseable {

        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        public void close() {
            running.remove(this);
            done.countDown();
        }
    }

    private final Set<Ticket> running = ConcurrentHashMap.newKeySet();

    Ticket enter() {
        Ticket ticket = new Ticket();
        running.add(ticket);
        return ticket;
    }

    /** Returns when every search that had entered before the call is done; later ones are not waited for. */
    void await() {
        boolean interrupted = false;
        for (Ticket ticket : running) {
            while (true) {
                try {
                    ticket.done.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
