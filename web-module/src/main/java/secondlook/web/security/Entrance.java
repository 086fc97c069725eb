package secondlook.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which door a path belongs to. What is not named here needs a session or a token: default deny. */
public final class Entrance {

    static final String API = "/api/v1";
    private static final String TOKEN = API + "/token";
    static final String SIGN_IN = "/signin.xhtml";
    static final String NEW_PASSWORD = "/identity/password.xhtml";
    static final String ENROL = "/identity/enrol.xhtml";
    static final String CODE = "/identity/code.xhtml";
    /** Answers those who are signed in, and those who have given their password and wait for the second factor. */
    static final String PASSKEY = "/identity/passkey";
    /** Where the department's provider sends browsers back to, and where the answer is read. */
    static final String RETURN = "/identity/return";
    static final String ANSWER = "/identity/answer.xhtml";
    /** Where a member is sent to the provider from, to confirm that it is them. */
    private static final String AGAIN = "/identity/again.xhtml";
    /** The cover alone, in place of a page that was asked for at a locked session. */
    static final String LOCKED = "/identity/locked.xhtml";
    private static final Set<String> OPEN_API = Set.of(TOKEN, API + "/setup", API + "/setup/factor",
            API + "/health");
    private static final Set<String> SIGN_IN_PAGES = Set.of(SIGN_IN, NEW_PASSWORD, ENROL, CODE, RETURN, ANSWER);
    /** What a member whose prerequisites have lapsed still sees: the own access, and the way out. */
    static final String MY_ACCESS = "/identity/mine.xhtml";
    private static final Set<String> OWN = Set.of(MY_ACCESS, "/identity/credentials.xhtml", ScreenLock.PATH,
            LOCKED);
    /** Where a LASO or commanding officer who has lapsed still mends the other's access. */
    private static final Set<String> MENDING = Set.of("/identity/prerequisites.xhtml", "/identity/prerequisite.xhtml",
            "/identity/document");
    /** For programs that are not signed in yet: where tokens are issued, and with which keys they are checked. */
    public static final String METADATA = "/.well-known/oauth-authorization-server";
    public static final String KEYS = "/.well-known/jwks.json";
    /** Where a recipient without an account opens a one-time link. */
    static final String ONE_TIME_LINK = "/dissemination/open.xhtml";
    private static final Set<String> OPEN_FILES = Set.of("/favicon.ico", "/robots.txt", METADATA, KEYS);

    private Entrance() {
    }

    /** Whether it is about the lock of the session alone. */
    static boolean lock(HttpServletRequest request) {
        return ScreenLock.PATH.equals(path(request)) || LOCKED.equals(path(request));
    }

    /** The way to the department's provider and back, by which its members open a locked session. */
    static boolean confirming(HttpServletRequest request) {
        return Set.of(AGAIN, RETURN, ANSWER).contains(path(request));
    }

    /** The path within the application, without parameters of segments. */
    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Whether this is the answer to a person whose call has failed; text alone when it was the page engine. */
    static boolean problemPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && !"faces".equals(request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME))
                && !String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }

    /** Anything for programs, whether it exists or not. */
    public static boolean api(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Where tokens are issued. */
    static boolean token(HttpServletRequest request) {
        return path(request).equals(TOKEN);
    }

    /** The API paths that come before any token. */
    static boolean openApi(HttpServletRequest request) {
        return OPEN_API.contains(path(request)) || problemKinds(request);
    }

    /** Whether the operator's monitoring asks if the system is ready. */
    static boolean health(HttpServletRequest request) {
        return path(request).equals(API + "/health");
    }

    /** The pages that explain the kinds of problem. */
    static boolean problemKinds(HttpServletRequest request) {
        return path(request).equals(API + "/problems") || path(request).startsWith(API + "/problems/");
    }

    /** Style sheets, scripts and fonts; pictures of the components' own streaming are none of them. */
    static boolean staticFile(HttpServletRequest request) {
        String path = path(request);
        return OPEN_FILES.contains(path)
                || path.startsWith("/jakarta.faces.resource/") && request.getQueryString() == null
                || path.startsWith("/jakarta.faces.resource/") && !request.getQueryString().contains("pfdrid");
    }

    /** Where secrets are tried, by the kind that is counted; null everywhere else. */
    static Pace.Kind guessing(HttpServletRequest request) {
        if (path(request).equals(ANSWER)) {
            return Pace.Kind.SIGN_IN;
        }
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        if (openApi(request)) {
            return Pace.Kind.CREDENTIALS;
        }
        return signInPage(request) || ONE_TIME_LINK.equals(path(request)) ? Pace.Kind.SIGN_IN : null;
    }

    /** What the server sends as text out of files. */
    static boolean text(HttpServletRequest request) {
        String file = path(request).replaceFirst("\\.xhtml$", "");
        return description(request)
                || staticFile(request) && (file.endsWith(".css") || file.endsWith(".js") || file.endsWith(".svg"));
    }

    /** What needs no caller at all. The description of the interface is served by the server within our context. */
    static boolean open(HttpServletRequest request) {
        return openApi(request) || staticFile(request) || signInPage(request) || description(request)
                || Set.of(PASSKEY, ONE_TIME_LINK).contains(path(request));
    }

    static boolean myAccess(HttpServletRequest request) {
        return OWN.contains(path(request));
    }

    static boolean mending(HttpServletRequest request) {
        return MENDING.contains(path(request));
    }

    private static boolean description(HttpServletRequest request) {
        return path(request).equals("/openapi");
    }

    /** The pages of a sign-in; those after the first need a sign-in that has come so far, and ask for it themselves. */
    static boolean signInPage(HttpServletRequest request) {
        return SIGN_IN_PAGES.contains(path(request));
    }
}
