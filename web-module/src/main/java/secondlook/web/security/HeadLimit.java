package secondlook.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import secondlook.web.error.Problem;

/**
 * How much a call may say before its body. The server itself is set to take more than this, since what it turns away
 * gets an empty answer from it; docs/decisions/api.md.
 */
final class HeadLimit {

    /** Characters of path and query. */
    private static final int ADDRESS = 8_000;
    /** Characters of all headers, names and values. */
    private static final int HEADERS = 16_000;

    private HeadLimit() {
    }

    /** The problem of a head that is too large; empty for all others. */
    static Optional<Problem> refusal(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > ADDRESS) {
            return Optional.of(Problem.plain(414, "The address is longer than " + ADDRESS + " characters. Send long "
                    + "values in the body.", request.getContextPath() + request.getServletPath()));
        }
        int headers = Collections.list(request.getHeaderNames()).stream().distinct().mapToInt(name -> Collections.list(
                request.getHeaders(name)).stream().mapToInt(value -> name.length() + value.length()).sum()).sum();
        return headers <= HEADERS ? Optional.empty() : Optional.of(Problem.plain(431, "The headers have more than "
                + HEADERS + " characters. A token of this system is shorter than 2 kB; leave out what this interface "
                + "does not ask for.", request.getRequestURI()));
    }
}
