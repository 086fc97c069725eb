package secondlook.web.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token is good for; an agency's programs may ask for less than everything. */
public enum Scope {
    READ("requests.read"),
    /** Everything but reading: handing in and withdrawing too. */
    WRITE("requests.write"),
    SUBMIT("requests.submit"),
    WITHDRAW("requests.withdraw");

    /** The one scope of booking systems, which an agency's program never gets. */
    public static final String BOOKINGS = "bookings.write";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String REQUESTS = Entrance.API + "/requests";
    private static final String BOOKING_PATH = Entrance.API + "/gallery/bookings";

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The scopes asked for, reading and writing when none is named; empty when one is not ours. */
    public static Optional<String> granted(String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.of(join(EnumSet.of(READ, WRITE)));
        }
        Set<String> names = new HashSet<>(List.of(asked.strip().toLowerCase(Locale.ROOT).split("\\s+")));
        Set<Scope> known = Arrays.stream(values()).filter(scope -> names.contains(scope.text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        return known.size() == names.size() ? Optional.of(join(known)) : Optional.empty();
    }

    /** A booking system's scope, when it asks for nothing else. */
    public static Optional<String> grantedToBooking(String asked) {
        return asked == null || asked.isBlank() || BOOKINGS.equals(asked.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(BOOKINGS) : Optional.empty();
    }

    /** Of all programs, as they are published. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(values()).map(scope -> scope.text), Stream.of(BOOKINGS)).toList();
    }

    private static String join(Set<Scope> scopes) {
        return scopes.stream().map(scope -> scope.text).collect(Collectors.joining(" "));
    }

    /** Whether the claim of a token allows a call by this HTTP method to this path; whose it is, the services ask. */
    static boolean allows(String claim, String method, String path) {
        return claim != null && good(method, path).anyMatch(Arrays.asList(claim.split(" "))::contains);
    }

    /** The scope that such a call needs at least, for the answer to a token without it. */
    static String needed(String method, String path) {
        return good(method, path).findFirst().orElseThrow();
    }

    /** The scopes that are good for such a call, the narrowest first. */
    private static Stream<String> good(String method, String path) {
        if (READING.contains(method)) {
            return Stream.of(READ.text);
        }
        if (path.equals(BOOKING_PATH)) {
            return Stream.of(BOOKINGS, WRITE.text);
        }
        if ("POST".equals(method) && path.equals(REQUESTS)) {
            return Stream.of(SUBMIT.text, WRITE.text);
        }
        return "DELETE".equals(method) && path.startsWith(REQUESTS + "/") ? Stream.of(WITHDRAW.text, WRITE.text)
                : Stream.of(WRITE.text);
    }
}
