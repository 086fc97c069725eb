package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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

    @Inject
    private Clock clock;

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
        if (who.isPresent() && !unlocking(request) && locked(request)) {
            return atTheLock(request, response, context);
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

    /** Whether it is about the session's lock alone; a member of the department's provider goes there for it. */
    private static boolean unlocking(HttpServletRequest request) {
        return Entrance.lock(request) || PageSession.locked(request) && PageSession.byProvider(request)
                && Entrance.confirming(request);
    }

    /** Whether nobody has used the session for too long, or its page said so; else this call is a sign of its owner. */
    private boolean locked(HttpServletRequest request) {
        if (accounts.attended(PageSession.lastUsed(request)).refused()) {
            PageSession.lock(request, clock.instant());
        }
        boolean locked = PageSession.locked(request);
        if (!locked) {
            PageSession.used(request, clock.instant());
        }
        return locked;
    }

    /**
     * Another page becomes the cover, which leads on to it; what a page asks for by itself is refused, and a form that
     * is sent gets no answer, so that the browser stays on its page with all that was typed. The session waits to be
     * unlocked, except at the pages of a new sign-in.
     */
    private static AuthenticationStatus atTheLock(HttpServletRequest request, HttpServletResponse response,
                                                  HttpMessageContext context) throws AuthenticationException {
        String path = Entrance.path(request);
        boolean page = path.endsWith(".xhtml") || path.equals("/");
        if (!page || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (Entrance.open(request)) {
            PageSession.end(request);
            return context.doNothing();
        }
        if ("POST".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        PageSession.remember(request);
        return turn(request.getContextPath() + Entrance.LOCKED, request, response);
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response,
                                                 String why) throws AuthenticationException {
        String signIn = request.getContextPath() + Entrance.SIGN_IN + (why == null ? "" : "?why=" + why);
        PageSession.remember(request);
        return turn(signIn, request, response);
    }

    private static AuthenticationStatus turn(String address, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            PageTurn.to(address, request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
