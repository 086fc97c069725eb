package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import secondlook.identity.AccountDirectory;
import secondlook.identity.SignedIn;
import secondlook.policy.Clause;
import secondlook.shared.PolicyRefused;

/**
 * People come in by a session. The account is looked up again at every call, so an account that was disabled, or whose
 * role was changed, loses its access at the next click (307.5-6.1.2.c). Whoever sends a form had a session when its
 * page was opened, even if the browser has thrown the cookie away since: the sign-in page then says that it ended.
 */
@ApplicationScoped
public class PageDoor {

    @Inject
    private AccountDirectory accounts;

    AuthenticationStatus validate(HttpServletRequest request, HttpServletResponse response,
                                  HttpMessageContext context) throws AuthenticationException {
        if (Entrance.staticFile(request)) {
            return context.doNothing();
        }
        Optional<SignedIn> who;
        try {
            who = PageSession.account(request).filter(account -> PageSession.key(request) != null).flatMap(account ->
                    accounts.inSession(account, PageSession.key(request), PageSession.began(request)));
        } catch (PolicyRefused e) {
            PageSession.end(request);
            return Entrance.open(request) ? context.doNothing()
                    : toSignIn(request, response, e.clause() == Clause.CREDENTIALS ? "elsewhere" : "long");
        }
        if (who.isPresent()) {
            request.setAttribute(SignedIn.class.getName(), who.get());
            return context.notifyContainerAboutLogin(who.get().username(), Set.of(who.get().role().name()));
        }
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
                || PageSession.account(request).isPresent() || "POST".equals(request.getMethod());
        if (PageSession.account(request).isPresent()) {
            PageSession.end(request);
        }
        return Entrance.open(request) ? context.doNothing() : toSignIn(request, response, ended ? "expired" : null);
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response,
                                                 String why) throws AuthenticationException {
        String signIn = request.getContextPath() + Entrance.SIGN_IN + (why == null ? "" : "?why=" + why);
        PageSession.remember(request);
        try {
            PageTurn.to(signIn, request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
