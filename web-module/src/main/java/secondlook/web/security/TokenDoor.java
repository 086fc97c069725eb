package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import secondlook.shared.NotPermitted;
import secondlook.token.AccessToken;
import secondlook.token.Thumbprint;
import secondlook.token.TokenDirectory;

/**
 * Programs come in by an access token. Its signature, time and audience are checked here, and what the register says of
 * the program now by {@link Callers}; a token that does not hold is nobody's, and {@link CallerFilter} says why.
 */
@ApplicationScoped
public class TokenDoor {

    /** Name of the request's attribute with the reason. */
    static final String REFUSAL = TokenDoor.class.getName();
    private static final String BEARER = "Bearer ";

    @Inject
    private TokenDirectory tokens;

    AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return context.doNothing();
        }
        X509Certificate shown = Whereabouts.shown(request);
        try {
            AccessToken token = tokens.read(header.substring(BEARER.length()).strip(),
                    shown == null ? null : Thumbprint.of(shown));
            request.setAttribute(AccessToken.class.getName(), token);
            return context.notifyContainerAboutLogin(token, token.groups());
        } catch (NotPermitted e) {
            request.setAttribute(REFUSAL, e.getMessage());
            return context.doNothing();
        }
    }
}
