package secondlook.acceptance;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Somebody's authenticator: shows codes, and waits for the next one where the last one was used. */
final class Phone {

    private static final long STEP = 30;
    private static final long PAUSE = 200_000_000L;

    private final TOTPGenerator codes;
    private long used;

    /** The secret as a page shows it, blanks included. */
    Phone(String secret) {
        codes = TOTPGenerator.withDefaultValues(secret.replace(" ", "").getBytes(StandardCharsets.US_ASCII));
    }

    /** A code that this phone has not shown before; the system takes the next one too, for clocks that run ahead. */
    synchronized String code() {
        used = Math.max(now(), used + 1);
        while (used > now() + 1) {
            LockSupport.parkNanos(PAUSE);
        }
        return codes.at(used * STEP);
    }

    private static long now() {
        return System.currentTimeMillis() / 1000 / STEP;
    }
}
