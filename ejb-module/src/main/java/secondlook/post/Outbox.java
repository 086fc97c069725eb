package secondlook.post;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/**
 * Where the other capabilities leave letters, within their own acts: what an act did and its letters are there
 * together, or neither is. MANDATORY because of that; open to every role because the act that calls has decided
 * already. A letter leaves after the commit; what became of it {@link LetterSent} and {@link LetterFailed} tell.
 */
@Audited
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @Inject
    LetterBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** The numbers of the letters, one for each addressee in their order. Invalid for what is no plain letter. */
    public List<Long> queue(NewLetter letter) {
        act.on("letter about " + letter.about(), null);
        List<Letter> queued = new ArrayList<>();
        for (String to : letter.to()) {
            queued.add(book.keep(new Letter(letter, to, caller.get(), clock.instant())));
        }
        act.on("letter about " + letter.about(), queued.size() == 1 ? queued.get(0).sha256() : null)
                .detail(queued.stream().map(one -> one.id() + " to " + one.addressee())
                        .collect(Collectors.joining(", ")));
        return queued.stream().map(Letter::id).toList();
    }

    /**
     * Cancels the letters about something that have not left, those given up included. One that is being sent at this
     * moment is waited for and may have gone.
     */
    public int cancel(String about) {
        act.on("letter about " + about, null);
        Instant now = clock.instant();
        List<Letter> open = book.waitingAbout(about).stream().map(book::held)
                .filter(letter -> letter.state() != LetterState.SENT).toList();
        open.forEach(letter -> letter.cancel(now));
        act.detail(open.size() + " cancelled");
        return open.size();
    }
}
