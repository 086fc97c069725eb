package secondlook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;

/** What became of letters to the Board; one that is given up rings the alarm of the outbox. */
@ApplicationScoped
class DeliveryNews {

    @Inject
    DeliveryBook book;

    void sent(@Observes LetterSent letter) {
        book.ofLetter(letter.letter()).ifPresent(delivery -> delivery.sent(letter.at(), letter.answer()));
    }

    void failed(@Observes LetterFailed letter) {
        book.ofLetter(letter.letter()).ifPresent(delivery -> delivery.failed(letter.reason()));
    }
}
