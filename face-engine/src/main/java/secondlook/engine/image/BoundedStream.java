package secondlook.engine.image;

import java.util.concurrent.TimeUnit;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Feeds the JPEG 2000 decoder and stops it: at the end of the data, which the decoder would otherwise read on and on as
 * ones, and when its time is up. It stops by an unchecked exception; a checked one would make the decoder print its
 * stack and end the thread.
 */
final class BoundedStream extends ImageInputStreamImpl {

    /** Looking at the clock for every byte would take longer than the decoding. */
    private static final int READS_A_LOOK = 64;

    private final byte[] bytes;
    private final long deadline;
    private int reads;

    BoundedStream(byte[] bytes, long milliseconds) {
        this.bytes = bytes;
        this.deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    @Override
    public int read() {
        check(1);
        bitOffset = 0;
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        check(1);
        bitOffset = 0;
        int taken = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, taken);
        streamPos += taken;
        return taken;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void check(int least) {
        if (streamPos + least > bytes.length) {
            throw new Stopped("The JPEG 2000 picture ends too early");
        }
        if (++reads % READS_A_LOOK == 0 && System.nanoTime() - deadline > 0) {
            throw new Stopped("The JPEG 2000 picture takes too long to decode");
        }
    }

    /** Why the decoder was stopped. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(String why) {
            super(why);
        }
    }
}
