package secondlook.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that attackers try first, in lower case: those of the 1,000,000 most used in leaked collections that are
 * long enough to be chosen here, and the most used shorter ones. Read once, at the first question; a missing list stops
 * every new password rather than letting a common one pass. {@code scripts/common-passwords} writes it.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final Set<String> ALL = read();

    private CommonPasswords() {
    }

    static boolean contains(String lowerCase) {
        return ALL.contains(lowerCase);
    }

    static long atLeast(int length) {
        return ALL.stream().filter(password -> password.length() >= length).count();
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
