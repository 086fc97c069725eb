package secondlook.web.demo;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The authenticator of the demonstration's accounts, in place of a telephone: {@code main FILE USER} prints the code
 * that it shows now, the seconds that it stays, and the one after it. FILE is what the demonstration wrote at its
 * first start; no other system has one.
 */
public final class Authenticator {

    private static final int STEP = 30;

    private final TOTPGenerator codes;

    Authenticator(String secret) {
        codes = TOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII));
    }

    String code() {
        return codes.now();
    }

    String code(long epochSecond) {
        return codes.at(epochSecond);
    }

    /** Which code it shows at that second: one more every half minute. */
    static long step(long epochSecond) {
        return epochSecond / STEP;
    }

    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        String secret = lines.stream().map(line -> line.split(" ", 2)).filter(words -> words[0].equals(args[1]))
                .map(words -> words[1]).findFirst().orElse(null);
        if (secret == null) {
            System.err.println("The demonstration has no account " + args[1] + ". It has: "
                    + String.join(", ", lines.stream().map(line -> line.split(" ", 2)[0]).toList()));
            System.exit(1);
        }
        long now = Clock.systemUTC().instant().getEpochSecond();
        TOTPGenerator codes = new Authenticator(secret).codes;
        System.out.println(codes.at(now) + "   for another " + (STEP - now % STEP) + " s, then " + codes.at(now + STEP)
                + "; each can be used once");
    }
}
