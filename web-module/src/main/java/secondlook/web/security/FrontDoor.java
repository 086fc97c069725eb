package secondlook.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import secondlook.web.error.Problem;
import secondlook.web.error.ProblemWriter;
import secondlook.web.shared.Product;

/**
 * The one authentication mechanism: paths under /api ask for a token, all others for the session.
 * A session is worth nothing under /api and a token nothing on a page, so neither can be ridden by the other's client.
 * What {@link OwnSite} turns away gets no further than here.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class FrontDoor implements HttpAuthenticationMechanism {

    @Inject
    private OwnSite site;

    @Inject
    private Pace pace;

    @Inject
    private Callers callers;

    @Inject
    private ProblemWriter writer;

    @Inject
    private PageDoor pages;

    @Inject
    private TokenDoor tokens;

    @Inject
    private Product product;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        SecurityHeaders.apply(request, response);
        if (product.isSandbox()) {
            response.setHeader("Second-Look-Sandbox", "true");
        }
        Optional<Problem> refusal = HeadLimit.refusal(request).or(() -> site.refusal(request));
        if (refusal.isPresent()) {
            return turnAway(refusal.get(), request, response);
        }
        Pace.Kind kind = Entrance.guessing(request);
        if (kind != null && tooFast(kind, request, response)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!Entrance.api(request)) {
            return pages.validate(request, response, context);
        }
        return Entrance.openApi(request) ? context.doNothing()
                : tokens.validate(request, context);
    }

    /** Only what somebody's browser was made to send goes on the trail: the rest is noise that anybody can make. */
    private AuthenticationStatus turnAway(Problem refusal, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
            callers.from(request);
            callers.denied(request, refusal.detail());
        } else if (refusal.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
        try {
            writer.write(refusal, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private boolean tooFast(Pace.Kind kind, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        Pace.Verdict verdict = pace.of(kind, request.getRemoteAddr());
        if (verdict.slowDown()) {
            callers.from(request);
            try {
                callers.slowDown(verdict, request, response);
            } catch (IOException e) {
                throw new AuthenticationException(e);
            }
        }
        return verdict.slowDown();
    }
}
