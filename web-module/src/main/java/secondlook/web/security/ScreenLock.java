package secondlook.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import secondlook.identity.AccountDirectory;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.shared.PolicyRefused;

/**
 * What the lock of a page asks of the session (307.5-7.1, 7.6): a sign that somebody works there, the lock, and its end
 * by password and code or passkey. The page covers itself; that nothing else is answered meanwhile is the
 * {@link PageDoor}'s, so taking the cover off shows nothing new and sends nothing.
 */
@WebServlet(ScreenLock.PATH)
public class ScreenLock extends HttpServlet {

    static final String PATH = "/identity/lock";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInService service;

    @Inject
    private transient AccountDirectory accounts;

    @Inject
    private transient PasskeyDoor passkeys;

    @Inject
    private transient Clock clock;

    /** Whether the session is locked, for another window of the same browser. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, locked(request) ? "locked" : "open");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String act = String.valueOf(request.getParameter("act"));
        switch (act) {
            case "used" -> used(request, response);
            case "lock" -> {
                PageSession.lock(request, clock.instant());
                answer(response, "locked");
            }
            case "ask" -> PasskeyDoor.write(passkeys.question(request), response);
            case "unlock" -> unlock(request, response);
            default -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void used(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean locked = locked(request);
        if (!locked) {
            PageSession.used(request, clock.instant());
        }
        answer(response, locked ? "locked" : "open");
    }

    private void unlock(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            service.unlock(proof(request));
            PageSession.unlock(request, clock.instant());
            answer(response, "open");
        } catch (PolicyRefused e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            answer(response, e.getMessage());
        }
    }

    private static Proof proof(HttpServletRequest request) {
        String password = request.getParameter("password");
        String passkey = request.getParameter("passkey");
        return passkey == null || passkey.isBlank() ? new Proof(password, request.getParameter("code"))
                : new Proof(password, null, PasskeyDoor.answer(request, passkey));
    }

    private boolean locked(HttpServletRequest request) {
        return PageSession.locked(request) || accounts.attended(PageSession.lastUsed(request)).refused();
    }

    private static void answer(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text);
    }
}
