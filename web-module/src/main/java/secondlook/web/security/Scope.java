package secondlook.web.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token is good for; an agency's programs may ask for less than everything. */
public enum Scope {
    READ("requests.read"),
    WRITE("requests.write");

    /** The one scope of booking systems, which an agency's program never gets. */
    public static final String BOOKINGS = "bookings.write";

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The scopes asked for, all of them when none is named; empty when one is not ours. */
    public static Optional<String> granted(String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.of(join(EnumSet.allOf(Scope.class)));
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

    private static String join(Set<Scope> scopes) {
        return scopes.stream().map(scope -> scope.text).collect(Collectors.joining(" "));
    }

    /** Whether the claim of a token allows a call by this HTTP method; which path is a matter of the role. */
    static boolean allows(String claim, String method) {
        if (BOOKINGS.equals(claim)) {
            return "POST".equals(method);
        }
        Scope needed = Set.of("GET", "HEAD", "OPTIONS").contains(method) ? READ : WRITE;
        return claim != null && Arrays.asList(claim.split(" ")).contains(needed.text);
    }
}
