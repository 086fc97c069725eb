package secondlook.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that keep a browser from caching, framing or sniffing. Pages get their script policy, with a nonce for
 * each answer, from the component library (parameter primefaces.CSP_POLICY in web.xml), everything else gets it here.
 */
final class SecurityHeaders {

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'self'";
    private static final String FILES = "default-src 'self'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {
    }

    static void apply(HttpServletRequest request, HttpServletResponse response) {
        boolean page = Entrance.path(request).endsWith(".xhtml") || Entrance.problemPage(request);
        boolean file = Entrance.staticFile(request);
        boolean styled = file || Entrance.problemKinds(request);
        response.setHeader("Strict-Transport-Security", ONE_YEAR);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", page ? "DENY" : "SAMEORIGIN");
        if (!file) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (styled) {
            response.setHeader("Content-Security-Policy", FILES);
        } else if (!page) {
            response.setHeader("Content-Security-Policy", NOTHING);
        }
    }
}
