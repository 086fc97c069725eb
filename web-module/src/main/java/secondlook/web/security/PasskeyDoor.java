package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import secondlook.identity.Entered;
import secondlook.identity.Halfway;
import secondlook.identity.NextStep;
import secondlook.identity.PasskeyAnswer;
import secondlook.identity.PasskeyDirectory;
import secondlook.identity.PasskeyQuestion;
import secondlook.identity.PasskeyService;
import secondlook.identity.PasskeyView;
import secondlook.identity.Proof;
import secondlook.identity.SignedIn;
import secondlook.web.security.PageSession.Ceremony;

/**
 * What pages ask a browser's passkey, and what it answers. The question is made when somebody asks for it and kept in
 * the session for one answer, so an answer that was seen elsewhere is good for nothing.
 */
@RequestScoped
public class PasskeyDoor {

    @Inject
    private PasskeyService service;

    @Inject
    private PasskeyDirectory directory;

    @Inject
    private SignIn door;

    /** Whether a passkey can answer: the reader's, or that of the sign-in which waits for its second factor. */
    public boolean atHand(HttpServletRequest request) {
        return reader(request).map(SignedIn::username).or(() -> waiting(request).map(Halfway::username))
                .filter(directory::any).isPresent();
    }

    /** What to ask an own passkey, as JSON; empty when nobody is there or has one. */
    Optional<String> question(HttpServletRequest request) {
        Optional<PasskeyQuestion> asked = reader(request).isPresent() ? service.question()
                : waiting(request).map(Halfway::ticket).flatMap(service::ask);
        return asked.map(question -> PageSession.ask(request, Ceremony.SIGN, question));
    }

    /** What to ask a device that is to become a passkey of the reader, as JSON; empty when nobody is signed in. */
    Optional<String> offer(HttpServletRequest request) {
        return reader(request).map(who -> PageSession.ask(request, Ceremony.CREATE, service.offer()));
    }

    /** Answers the page's script with a question, or with 401 when there is nobody to ask. */
    static void write(Optional<String> question, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setStatus(question.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNAUTHORIZED);
        response.getOutputStream().write(question.orElse("{}").getBytes(StandardCharsets.UTF_8));
    }

    /** What the passkey answered to the question that is open, which is closed with that. */
    public static PasskeyAnswer answer(HttpServletRequest request, String json) {
        return new PasskeyAnswer(json, PageSession.answered(request, Ceremony.SIGN));
    }

    /** Signs in. */
    public Entered enter(HttpServletRequest request, HttpServletResponse response, String json) {
        String ticket = PageSession.halfway(request).map(Halfway::ticket).orElse(null);
        return door.open(request, response, service.enter(ticket, answer(request, json)));
    }

    public PasskeyView add(HttpServletRequest request, String label, String json, Proof proof) {
        return service.add(label, new PasskeyAnswer(json, PageSession.answered(request, Ceremony.CREATE)), proof);
    }

    private static Optional<SignedIn> reader(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    private static Optional<Halfway> waiting(HttpServletRequest request) {
        return PageSession.halfway(request).filter(sofar -> sofar.next() == NextStep.SECOND_FACTOR);
    }
}
