package secondlook.it;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the test runner's own calls past the front door, which is shut for whatever it does not know. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class RunnerDoor implements HttpAuthenticationMechanism {

    static final String RUNNER = "/ArquillianServletRunnerEE9";

    @Inject
    @Delegate
    @Any
    private HttpAuthenticationMechanism door;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        return RUNNER.equals(request.getServletPath()) ? context.doNothing()
                : door.validateRequest(request, response, context);
    }
}
