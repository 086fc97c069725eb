package secondlook.audit;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the writers of this server believe that the trail ends: the head that the last of them has put, which is not
 * committed perhaps. Only a guess that the database confirms or refuses, so that the next need not ask it first;
 * another server's entries and a rollback make it wrong.
 */
final class TrailEnd {

    /** A transaction that appends twice must not wait for one that waits for its commit. */
    private static final long PATIENCE_MS = 50;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Head head;

    /** Ways of writing; each answers with the head behind what it wrote. */
    interface Writing {

        /** Null when the trail does not end there, and nothing was written. */
        Head behind(Head guess) throws SQLException;

        /** Asks the database first. */
        Head underLock() throws SQLException;
    }

    /** Writes by the guess when there is one and it holds; has the turn meanwhile, so that the next guess is right. */
    Head write(Writing writing) throws SQLException {
        boolean mine = taken();
        try {
            Head guess = head;
            Head written = mine && guess != null ? writing.behind(guess) : null;
            if (written == null) {
                written = writing.underLock();
            }
            head = written;
            return written;
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    private boolean taken() {
        try {
            return turn.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
