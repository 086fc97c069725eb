package secondlook.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id that ties log lines, audit entries and the answer of one call together; the client may bring its own. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    private static final String SANE = "[A-Za-z0-9._-]{8,64}";

    private Correlation() {
    }

    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(HEADER);
        if (known != null) {
            return (String) known;
        }
        String offered = request.getHeader(HEADER);
        String id = offered != null && offered.matches(SANE) ? offered : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        return id;
    }
}
