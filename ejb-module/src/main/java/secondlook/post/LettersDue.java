package secondlook.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes letters for an attempt, each in a transaction of its own and with its row held: of two servers one gets it.
 * Looked up every few seconds, so it is no act and leaves no entry; the attempt's end is one.
 */
@ApplicationScoped
class LettersDue {

    /** Longer than any attempt can last, see the time limits of {@link MailRoute}. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(30);

    private static final int LOOKED_AT = 20;

    @Inject
    LetterBook book;

    @Inject
    Clock clock;

    @Transactional
    public Optional<Outgoing> take() {
        Instant now = clock.instant();
        for (long id : book.due(now, LOOKED_AT)) {
            Letter letter = book.held(id);
            if (letter.due(now)) {
                if (letter.interrupted()) {
                    book.keep(new LetterAttempt(letter, now, AttemptOutcome.UNKNOWN,
                            "The server stopped during this attempt; the letter may have left."));
                }
                return Optional.of(letter.take(now.plus(LONGEST_ATTEMPT)));
            }
        }
        return Optional.empty();
    }
}
