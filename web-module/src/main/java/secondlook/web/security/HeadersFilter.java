package secondlook.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import secondlook.web.error.Correlation;

/**
 * Puts the security headers and the correlation id on every answer, errors included, and the character set on what the
 * server itself sends as text without one.
 */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What was meant for a file would keep the page about the problem from its own styles.
        if (Entrance.problemPage(request) && !response.isCommitted()) {
            response.reset();
        }
        SecurityHeaders.apply(request, response);
        if (Entrance.text(request)) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.setHeader(Correlation.HEADER, Correlation.of(request));
        chain.doFilter(request, response);
    }
}
