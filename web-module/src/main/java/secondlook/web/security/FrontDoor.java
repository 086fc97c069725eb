package secondlook.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one authentication mechanism: paths under /api go to the server's token mechanism, all others to the session.
 * A session is worth nothing under /api and a token nothing on a page, so neither can be ridden by the other's client.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class FrontDoor implements HttpAuthenticationMechanism {

    @Inject
    private PageDoor pages;

    @Inject
    private BeanManager beans;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        SecurityHeaders.apply(request, response);
        if (!Entrance.api(request)) {
            return pages.validate(request, response, context);
        }
        return Entrance.openApi(request) ? context.doNothing()
                : tokens().validateRequest(request, response, context);
    }

    /** The server's own mechanism; by type, since our alternative hides it from injection. */
    private HttpAuthenticationMechanism tokens() {
        Bean<?> theirs = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !FrontDoor.class.equals(bean.getBeanClass()))
                .findFirst().orElseThrow(() -> new IllegalStateException("The server offers no token mechanism"));
        return (HttpAuthenticationMechanism) beans.getReference(theirs, HttpAuthenticationMechanism.class,
                beans.createCreationalContext(theirs));
    }
}
