package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import secondlook.identity.Entered;
import secondlook.identity.ProviderEntered;
import secondlook.identity.ProviderSignInService;
import secondlook.identity.SignedIn;
import secondlook.openid.Asked;
import secondlook.openid.SignOut;

/**
 * The way to the department's provider and back, for the pages. What the provider was asked stays in the browser's
 * session and is taken out of it with the first answer; whether the answer suffices is for the service.
 */
@RequestScoped
public class ProviderDoor {

    @Inject
    private ProviderSignInService service;

    @Inject
    private SignIn door;

    @Inject
    private Clock clock;

    /** Where the browser goes to sign in; PolicyRefused when the notice is not acknowledged, NotPermitted otherwise. */
    public URI begin(HttpServletRequest request, boolean acknowledged) {
        return sent(request, service.begin(acknowledged));
    }

    /** Where the browser of a signed-in member goes to confirm a signature. */
    public URI askAgain(HttpServletRequest request) {
        return sent(request, service.askAgain());
    }

    /** Reads the answer; a sign-in that has begun a session, or empty when it was for a signature or a lock. */
    public Optional<Entered> answer(HttpServletRequest request, HttpServletResponse response) {
        Asked asked = PageSession.takeAsked(request);
        boolean member = request.getAttribute(SignedIn.class.getName()) != null;
        if (member && asked != null && asked.signature()) {
            confirmed(request, asked);
            return Optional.empty();
        }
        ProviderEntered entered = service.enter(asked, request.getQueryString());
        Entered open = door.open(request, response, entered.entered());
        PageSession.byProvider(request, entered.signOut());
        return Optional.of(open);
    }

    /** Of a locked session it opens the lock and signs nothing; otherwise it is good for a signature. */
    private void confirmed(HttpServletRequest request, Asked asked) {
        Optional<Instant> locked = PageSession.lockedAt(request);
        SignOut there = locked.isPresent() ? service.unlock(asked, request.getQueryString(), locked.get())
                : service.confirmed(asked, request.getQueryString());
        PageSession.byProvider(request, there);
        if (locked.isPresent()) {
            PageSession.unlock(request, clock.instant());
        }
    }

    /** Whether the reader signs at the department's provider. */
    public boolean byProvider(HttpServletRequest request) {
        return PageSession.byProvider(request);
    }

    private static URI sent(HttpServletRequest request, Asked asked) {
        PageSession.asked(request, asked);
        return asked.address();
    }
}
