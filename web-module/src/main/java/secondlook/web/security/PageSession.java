package secondlook.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What the session holds of the sign-in: the account's name, and the page that was asked for before. The wanted page is
 * kept here and never taken from a parameter, so nobody can plant a redirect to another site.
 */
final class PageSession {

    private static final String ACCOUNT = "secondlook.account";
    private static final String WANTED = "secondlook.wanted";
    private static final String HOME = "/queue.xhtml";

    private PageSession() {
    }

    static Optional<String> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (String) session.getAttribute(ACCOUNT));
    }

    /** Begins a signed-in session under a new id, so that an id known before the sign-in is worth nothing. */
    static void begin(HttpServletRequest request, String account) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(ACCOUNT, account);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps the page a browser asked for, or the one whose form it sent; only pages, only of this application. */
    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = Entrance.path(request) + (query == null ? "" : "?" + query);
        String page = "GET".equals(request.getMethod()) ? asked : formPage(request);
        if (page != null && !page.startsWith("//") && page.split("\\?", 2)[0].endsWith(".xhtml")) {
            request.getSession(true).setAttribute(WANTED, page);
        }
    }

    /** The path of the page a form was sent from, without its host; null when another site sent it. */
    private static String formPage(HttpServletRequest request) {
        String own = request.getRequestURL().toString().replace(request.getRequestURI(), request.getContextPath());
        String from = request.getHeader("Referer");
        return from != null && from.startsWith(own + "/") ? from.substring(own.length()) : null;
    }

    /** The page to go to after the sign-in, within the application; forgets it. */
    static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object wanted = session == null ? null : session.getAttribute(WANTED);
        if (wanted == null) {
            return HOME;
        }
        session.removeAttribute(WANTED);
        return (String) wanted;
    }
}
