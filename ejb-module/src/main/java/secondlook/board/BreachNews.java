package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.policy.BreachStepKind;
import secondlook.policy.PolicyParameters;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;
import secondlook.shared.CurrentCaller;

/**
 * What became of the mailed notices of breaches (307.5-7.2): with the first that the mail server has taken the agency
 * is notified; one that is given up rings, for people to notify it, while the agency still waits.
 */
@ApplicationScoped
class BreachNews {

    private static final Pattern NOTICE = Pattern.compile("notice ([0-9]{1,18}) of breach [0-9]+");

    @Inject
    BreachBook book;

    @Inject
    AlertBook alerts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    void sent(@Observes LetterSent letter) {
        waiting(letter.about()).ifPresent(notice -> {
            Instant now = clock.instant().isBefore(letter.at()) ? letter.at() : clock.instant();
            String taken = "Mailed to " + letter.to() + (letter.answer() == null ? "" : ", mail server: "
                    + letter.answer());
            book.keep(new BreachStep(book.get(notice.breachId()), new BreachStep.Done(BreachStepKind.AGENCY_NOTIFIED,
                    notice.agency(), true, taken.replaceAll("\\p{Cntrl}+", " ")), Stamp.of(caller.get(), now,
                    PolicyParameters.at(now).version())));
        });
    }

    void failed(@Observes LetterFailed letter) {
        waiting(letter.about()).ifPresent(notice -> {
            DueAlert due = new DueAlert("breach.mail", "notice " + notice.id(), "breach " + notice.breachId(),
                    "The notice to " + notice.agency() + " cannot be mailed to " + letter.to() + ": "
                            + letter.reason() + " Notify the agency otherwise and record it.");
            if (!alerts.raised(due)) {
                alerts.raise(due, clock.instant());
            }
        });
    }

    /** The notice, while its agency is not notified. */
    private Optional<BreachNotice> waiting(String about) {
        Matcher named = NOTICE.matcher(about);
        return (named.matches() ? Optional.of(book.notice(Long.parseLong(named.group(1))))
                : Optional.<BreachNotice>empty()).filter(notice -> book.view(book.get(notice.breachId()),
                        clock.instant()).owed().contains(notice.agency()));
    }
}
