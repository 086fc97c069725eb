package secondlook.post;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Alarm;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/** The outbox as the LASO sees it, and how each attempt ended (307.5-7.1). */
@Audited
@Stateless
public class PostService {

    @Inject
    LetterBook book;

    @Inject
    MailConfig config;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Event<LetterSent> sent;

    @Inject
    Event<LetterFailed> failed;

    @Inject
    Event<Alarm> alarm;

    /** The newest letters. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public OutboxView list() {
        act.on("outbox", null);
        return new OutboxView(config.server(), config.problem(), book.newest());
    }

    /** Has a letter tried again at once that was given up or waits for its next attempt. */
    @RolesAllowed({Role.Name.LASO})
    public LetterView again(long id) {
        Letter letter = about(id);
        letter.again(clock.instant());
        return book.view(letter);
    }

    /** The mail server has taken it. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void sent(long id, String answer) {
        Letter letter = about(id);
        Instant now = clock.instant();
        letter.sent(now);
        book.keep(new LetterAttempt(letter, now, AttemptOutcome.ACCEPTED, answer));
        act.detail("to " + letter.addressee() + ", attempt " + letter.attempts() + ": " + answer);
        sent.fire(new LetterSent(id, letter.about(), letter.addressee(), now, answer));
    }

    /** An attempt failed; the letter waits for the next one, or is given up with an alarm. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void notSent(long id, String reason, boolean forGood) {
        Letter letter = about(id);
        Instant now = clock.instant();
        boolean givenUp = letter.notSent(forGood, now, PolicyParameters.at(now)
                .post());
        book.keep(new LetterAttempt(letter, now, AttemptOutcome.NOT_SENT, reason));
        act.detail("to " + letter.addressee() + ", attempt " + letter.attempts() + (givenUp ? ", given up: " : ": ")
                + reason);
        if (givenUp) {
            failed.fire(new LetterFailed(id, letter.about(), letter.addressee(), now, reason));
            alarm.fire(new Alarm("post.failed", "letter " + id + ", attempt " + letter.attempts(), letter.about(),
                    "Letter " + id + " to " + letter.addressee() + " was given up: " + reason
                            + " Deliver it another way, or mend the cause and send it again from the outbox."));
        }
    }

    private Letter about(long id) {
        Letter letter = book.held(id);
        act.on("letter " + id + " about " + letter.about(), letter.sha256());
        return letter;
    }
}
