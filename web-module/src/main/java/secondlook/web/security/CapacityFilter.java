package secondlook.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import secondlook.web.error.Problem;
import secondlook.web.error.ProblemWriter;

/**
 * Answers 503 with Retry-After when more programs call at once than {@link Capacity} has places for. Members' pages are
 * never counted, nor is the question whether the system is ready.
 */
public class CapacityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "More calls came at once than the system takes. Nothing was done. Wait "
            + Capacity.RETRY_SECONDS + " seconds, then send it again; an act with the same Idempotency-Key.";

    @Inject
    private transient Capacity capacity;

    @Inject
    private transient Callers callers;

    @Inject
    private transient ProblemWriter writer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Entrance.health(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Capacity.Place> place = capacity.take(withPhotograph(request));
        if (place.isEmpty()) {
            turnAway(request, response);
            return;
        }
        try (Capacity.Place taken = place.get()) {
            chain.doFilter(request, response);
        }
    }

    private static boolean withPhotograph(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (capacity.first()) {
            callers.from(request);
            callers.overloaded(request, DETAIL);
        }
        response.setHeader("Retry-After", Integer.toString(Capacity.RETRY_SECONDS));
        writer.write(Problem.overloaded(DETAIL, request.getRequestURI()), response);
    }
}
