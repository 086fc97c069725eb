package secondlook.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.identity.SignedIn;
import secondlook.identity.UseAlertService;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.token.AccessToken;
import secondlook.web.error.Correlation;
import secondlook.web.error.ProblemWriter;
import secondlook.web.error.Problems;

/**
 * Tells the services who calls, for each call anew. A call without a caller ends here unless its path is open: the
 * second lock behind the {@link FrontDoor}.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CallerFilter.class.getName());
    private static final String SCOPE = "This token's scope does not allow that call: reading needs requests.read, "
            + "handing in requests.submit, withdrawing requests.withdraw, and requests.write is good for everything "
            + "but reading; bookings.write hands in bookings.";

    @Inject
    private transient Callers callers;

    @Inject
    private transient Pace pace;

    @Inject
    private transient LastingAccess lasting;

    @Inject
    private transient UseAlertService alerts;

    @Inject
    private transient Problems problems;

    @Inject
    private transient ProblemWriter writer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        callers.from(request);
        if (request.getAttribute(AccessToken.class.getName()) instanceof AccessToken token
                && Entrance.api(request)) {
            program(token, request, response, chain);
        } else if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who && !Entrance.api(request)) {
            callers.staff(who, request);
            member(who, request, response, chain);
        } else if (Entrance.open(request)) {
            chain.doFilter(request, response);
        } else {
            turnAway(request, response);
        }
    }

    /** What a member's role needs on record is asked at every call: a lapse counts from the next one (307.5-7.5). */
    private void member(SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PageSession.seenAt(request, callers.place())) {
            alerts.usedElsewhere();
        }
        if (Entrance.open(request) || lasting.goesOn(who, request)) {
            chain.doFilter(request, response);
        } else {
            lasting.stop(request, response);
        }
    }

    /** In the log and not on the trail: nobody is named by a token that does not hold, and anybody can send many. */
    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Authorization") != null) {
            LOG.log(Level.WARNING, "A token that does not hold was turned away: {0} {1} from {2}, correlation {3}",
                    new Object[] {request.getMethod(), request.getRequestURI(), request.getRemoteAddr(),
                        Correlation.of(request)});
        }
        if (request.getAttribute(TokenDoor.REFUSAL) instanceof String why) {
            writer.badToken(why, request.getRequestURI(), response);
        } else {
            writer.unauthenticated("Send a valid access token: POST /api/v1/token issues one. It lasts five minutes.",
                    request.getRequestURI(), response);
        }
    }

    private void program(AccessToken token, HttpServletRequest request, HttpServletResponse response,
                         FilterChain chain) throws IOException, ServletException {
        try {
            callers.program(token, request);
        } catch (NotPermitted e) {
            callers.denied(token, request, e.getMessage());
            writer.badToken(e.getMessage(), request.getRequestURI(), response);
            return;
        } catch (PolicyRefused e) {
            writer.write(problems.of(e, request), response);
            return;
        }
        Pace.Verdict verdict = pace.of(Pace.Kind.PROGRAM, callers.counted());
        response.setHeader("RateLimit-Policy", verdict.policy());
        response.setHeader("RateLimit", verdict.state());
        if (verdict.slowDown()) {
            callers.slowDown(verdict, request, response);
            return;
        }
        if (Scope.allows(token.scope(), request.getMethod(), Entrance.path(request))) {
            chain.doFilter(request, response);
        } else {
            callers.denied(token, request, SCOPE);
            response.setHeader("WWW-Authenticate", "Bearer realm=\"second-look\", error=\"insufficient_scope\", "
                    + "scope=\"" + Scope.needed(request.getMethod(), Entrance.path(request)) + "\"");
            writer.write(problems.of(new NotPermitted(SCOPE), request), response);
        }
    }
}
