package secondlook.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Sends what is due, one letter after the other; each attempt ends as an act of its own. */
@ApplicationScoped
class Postman {

    /** Letters of one round; the rest waits for the next, a few seconds later. */
    private static final int MOST = 50;

    @Inject
    MailConfig config;

    @Inject
    LettersDue due;

    @Inject
    PostService service;

    @Inject
    Clock clock;

    /** IllegalArgumentException when the way is set up wrong: then nothing is taken. */
    void round() {
        Optional<MailRoute> route = config.route();
        if (route.isEmpty()) {
            return;
        }
        for (int sent = 0; sent < MOST; sent++) {
            Optional<Outgoing> letter = due.take();
            if (letter.isEmpty()) {
                return;
            }
            attempt(letter.get(), route.get());
        }
    }

    private void attempt(Outgoing letter, MailRoute route) {
        String answer;
        try {
            answer = route.send(letter, clock.instant());
        } catch (Undelivered e) {
            service.notSent(letter.letter(), e.getMessage(), e.forGood());
            return;
        }
        service.sent(letter.letter(), answer);
    }
}
