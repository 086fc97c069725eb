package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import secondlook.identity.SignInService;
import secondlook.identity.SignedIn;
import secondlook.shared.NotPermitted;

/**
 * The sign-in page's way in and out. The service is asked directly and not through an identity store: a store can only
 * answer valid or invalid, while the page has to show the clause and the advice of a refusal.
 */
@RequestScoped
public class SignIn {

    @Inject
    private SignInService service;

    @Inject
    private SecurityContext security;

    /**
     * Signs in and answers with the page to go to, a path within the application.
     * Throws NotPermitted or PolicyRefused with a text for the page.
     */
    public String signIn(HttpServletRequest request, HttpServletResponse response, String username, String password) {
        SignedIn who = service.signIn(username, password);
        PageSession.begin(request, who.username());
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            PageSession.end(request);
            throw new NotPermitted("The sign-in could not be completed. Try again.");
        }
        return PageSession.wanted(request);
    }

    /** Ends the session; every copy of its cookie is worthless from here on. */
    public void signOut(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException("The container refused the sign-out", e);
        } finally {
            PageSession.end(request);
        }
    }
}
