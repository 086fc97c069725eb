package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.web.error.Problem;

/**
 * What is turned away before anybody is asked who they are: a call under a name that is not this system's (a redirect
 * would follow that name, and a foreign name may be made to point here), a method that no page has, and a form that
 * another site makes somebody's browser send. The sign-in's form carries no token, so this is its only guard.
 */
@ApplicationScoped
public class OwnSite {

    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");
    private static final int MISDIRECTED = 421;

    private final Optional<String> name;

    protected OwnSite() {
        name = Optional.empty();
    }

    /** With the address people use; without one every name is taken for this system's. */
    @Inject
    public OwnSite(@ConfigProperty(name = "secondlook.address") Optional<String> address) {
        name = address.filter(given -> !given.isBlank()).map(given -> URI.create(given.strip()).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT));
    }

    /** The answer to a call that is turned away; empty for all others. */
    Optional<Problem> refusal(HttpServletRequest request) {
        if (!ownName(request.getServerName())) {
            return Optional.of(Problem.plain(MISDIRECTED,
                    "Use the address of this system. The operator names it in secondlook.address.",
                    request.getRequestURI()));
        }
        if (Entrance.api(request)) {
            return Optional.empty();
        }
        if (!PAGE_METHODS.contains(request.getMethod())) {
            return Optional.of(Problem.plain(HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "Pages are read with GET and their forms sent with POST.", request.getRequestURI()));
        }
        return "POST".equals(request.getMethod()) && !fromOwnPage(request)
                ? Optional.of(Problem.notPermitted("This form was sent from another site. Open the page here and send "
                + "it again.", request.getRequestURI())) : Optional.empty();
    }

    private boolean ownName(String asked) {
        String host = asked == null ? "" : asked.toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.get().equals(host) || LOOPBACK.contains(host) || host.equals("::1");
    }

    /** Browsers say where a form comes from; a client that says nothing has no cookie that another site could ride. */
    private static boolean fromOwnPage(HttpServletRequest request) {
        String fetch = request.getHeader("Sec-Fetch-Site");
        if (fetch != null) {
            return OWN_FETCHES.contains(fetch.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null || host != null && origin.toLowerCase(Locale.ROOT)
                .endsWith("://" + host.toLowerCase(Locale.ROOT));
    }
}
