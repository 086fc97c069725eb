package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import secondlook.identity.Entered;
import secondlook.identity.FactorOffer;
import secondlook.identity.FirstSignInService;
import secondlook.identity.Halfway;
import secondlook.identity.NextStep;
import secondlook.identity.SignInAttempt;
import secondlook.identity.SignInService;
import secondlook.openid.SignOut;
import secondlook.shared.NotPermitted;

/**
 * The sign-in pages' way in and out. The service is asked directly and not through an identity store: a store can only
 * answer valid or invalid, while the page has to show the clause and the advice of a refusal. Between the steps the
 * session holds how far the sign-in has come; the container knows of nobody until both factors are proven.
 */
@RequestScoped
public class SignIn {

    @Inject
    private SignInService service;

    @Inject
    private FirstSignInService first;

    @Inject
    private SecurityContext security;

    @Inject
    private Clock clock;

    /**
     * The password; answers with the page of the next step.
     * Throws NotPermitted or PolicyRefused with a text for the page, as all steps do.
     */
    public String begin(HttpServletRequest request, SignInAttempt attempt) {
        return on(request, service.begin(attempt));
    }

    /** How far the sign-in of this session has come, when it has come to this step. */
    public Optional<Halfway> halfway(HttpServletRequest request, NextStep step) {
        return PageSession.halfway(request).filter(sofar -> sofar.next() == step);
    }

    /** The own password in place of the first one; answers with the page of the next step. */
    public String replacePassword(HttpServletRequest request, String password) {
        return on(request, first.replacePassword(ticket(request), password));
    }

    /** The second factor that is offered in this sign-in, the same one until it is confirmed. */
    public FactorOffer offer(HttpServletRequest request) {
        return PageSession.offer(request).orElseGet(() -> {
            FactorOffer made = first.offer(ticket(request));
            PageSession.offered(request, made);
            return made;
        });
    }

    /** The first code of a new second factor; signs in. */
    public Entered enrol(HttpServletRequest request, HttpServletResponse response, String code) {
        return open(request, response, first.enrol(ticket(request), code));
    }

    /** A code of the second factor, or a recovery code; signs in. */
    public Entered enter(HttpServletRequest request, HttpServletResponse response, String code) {
        return open(request, response, service.enter(ticket(request), code));
    }

    /** The signed-in session goes on under another key, after its owner has changed the password. */
    public void renew(HttpServletRequest request, HttpServletResponse response, String key) {
        PageSession.renew(request, response, key);
    }

    /** Whether the session waits to be unlocked. */
    public boolean locked(HttpServletRequest request) {
        return PageSession.locked(request);
    }

    /** The page to go to after the sign-in, a path within the application; forgets it. */
    public String wanted(HttpServletRequest request) {
        return PageSession.wanted(request);
    }

    /**
     * Ends the session; every copy of its cookie is worthless from here on. Answers with how to sign out at the
     * department's provider too, when the session came from there.
     */
    public Optional<SignOut> signOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignOut> there = PageSession.signOut(request);
        service.leave();
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException("The container refused the sign-out", e);
        } finally {
            PageSession.end(request);
            response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
        }
        return there;
    }

    private static String on(HttpServletRequest request, Halfway sofar) {
        PageSession.halfway(request, sofar);
        return switch (sofar.next()) {
            case NEW_PASSWORD -> Entrance.NEW_PASSWORD;
            case ENROL -> Entrance.ENROL;
            case SECOND_FACTOR -> Entrance.CODE;
        };
    }

    private static String ticket(HttpServletRequest request) {
        return PageSession.halfway(request).map(Halfway::ticket).orElse(null);
    }

    Entered open(HttpServletRequest request, HttpServletResponse response, Entered entered) {
        PageSession.begin(request, response, entered, clock.instant());
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            PageSession.end(request);
            throw new NotPermitted("The sign-in could not be completed. Try again.");
        }
        return entered;
    }
}
