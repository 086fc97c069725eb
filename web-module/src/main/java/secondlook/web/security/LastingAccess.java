package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.identity.PrerequisiteDirectory;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.SignedIn;
import secondlook.policy.PrerequisitePolicy;
import secondlook.shared.PolicyRefused;

/**
 * Whether a member who has signed in may still go on (307.5-7.5). Who may not is led to the page that says what has
 * lapsed and who can mend it; nothing else answers, but the pages by which the LASO and the commanding officer mend
 * each other's access.
 */
@RequestScoped
public class LastingAccess {

    @Inject
    private PrerequisiteDirectory directory;

    @Inject
    private PrerequisiteService service;

    boolean goesOn(SignedIn who, HttpServletRequest request) {
        return Entrance.myAccess(request) || PageSession.locked(request) && Entrance.confirming(request)
                || Entrance.mending(request) && PrerequisitePolicy.mends(who.role())
                || !directory.standing(who).stopped();
    }

    /** Puts the refusal on the trail and leads to the page that says why; whatever is no page is forbidden. */
    void stop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            service.stopped(request.getMethod() + " " + Entrance.path(request));
        } catch (PolicyRefused refused) {
            String path = Entrance.path(request);
            if (path.endsWith(".xhtml") || path.equals("/")) {
                PageTurn.to(request.getContextPath() + Entrance.MY_ACCESS, request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        response.sendRedirect(request.getRequestURI());
    }
}
