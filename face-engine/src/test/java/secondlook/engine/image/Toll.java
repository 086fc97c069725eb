package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What reading hostile files took: the longest processor time, which other work on the machine does not change, and the
 * most memory that reading one of them asked for, which is at least as much as it ever held.
 */
public final class Toll {

    /** Longest for one file, milliseconds. */
    public static final long A_SECOND = 1000;
    /** So busy is no machine that it gives a thread less than a thirtieth of its time; nanoseconds. */
    private static final long A_LONG_WAIT = 30_000_000_000L;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String what;
    private final long mostMillis;
    private int files;
    private long worstNanos;
    private long worstBytes;
    private long allNanos;
    private long longestWait;

    public Toll(String what, long mostMillis) {
        this.what = what;
        this.mostMillis = mostMillis;
    }

    /** Reads one file and either accepts it or refuses it by one of the typed exceptions. */
    public interface Reading {

        void read() throws Exception;
    }

    /** The typed refusal, or null when the file was accepted; every other failure goes through. */
    public Exception take(String file, Reading reading, Class<?>... typed) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long start = THREADS.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        Exception refusal = null;
        try {
            reading.read();
        } catch (Exception e) {
            assertThat(e).as(file).isInstanceOfAny(typed);
            refusal = e;
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        long asked = THREADS.getThreadAllocatedBytes(thread) - bytes;
        longestWait = Math.max(longestWait, System.nanoTime() - clock);
        files++;
        allNanos += nanos;
        worstNanos = Math.max(worstNanos, nanos);
        worstBytes = Math.max(worstBytes, asked);
        if (asked > MOST_BYTES || nanos / 1_000_000 > mostMillis || longestWait > A_LONG_WAIT) {
            fail("%s took %d bytes and %d ms (%d ms by the clock)", file, asked, nanos / 1_000_000,
                    longestWait / 1_000_000);
        }
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            // The JPEG 2000 decoder hides even a lack of memory behind an ordinary exception.
            assertThat(cause).as(file).isNotInstanceOf(VirtualMachineError.class);
        }
        return refusal;
    }

    /** As {@link #take}, for a file that must be turned away. */
    public void refused(String file, Reading reading, Class<?>... typed) {
        if (take(file, reading, typed) == null) {
            fail("%s was accepted", file);
        }
    }

    public int files() {
        return files;
    }

    public void print() {
        System.out.printf(Locale.ROOT, "%s: %d files in %.1f s, longest %.0f ms (%.0f by the clock),"
                + " most memory %.1f MB%n", what, files, allNanos / 1e9, worstNanos / 1e6, longestWait / 1e6,
                worstBytes / 1048576.0);
    }
}
