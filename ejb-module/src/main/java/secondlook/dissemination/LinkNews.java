package secondlook.dissemination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import secondlook.agency.StandingChanged;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;

/** What happens to links within the acts of others: a suspension revokes them for good (307.5-5.5.c). */
@ApplicationScoped
class LinkNews {

    private static final String OURS = "dissemination ";

    @Inject
    DisseminationBook book;

    void changed(@Observes StandingChanged standing) {
        if (standing.suspended()) {
            book.unopened(standing.agencyId()).forEach(id -> book.held(id).orElseThrow()
                    .revoke("the agency was suspended by finding " + standing.number() + "."));
        }
    }

    void sent(@Observes LetterSent letter) {
        link(letter.about()).ifPresent(link -> link.sent(letter.at()));
    }

    void failed(@Observes LetterFailed letter) {
        link(letter.about()).ifPresent(link -> link.notSent(letter.reason()));
    }

    private Optional<OneTimeLink> link(String about) {
        return about.matches(OURS + "[0-9]{1,18}") ? book.held(Long.parseLong(about.substring(OURS.length())))
                : Optional.empty();
    }
}
