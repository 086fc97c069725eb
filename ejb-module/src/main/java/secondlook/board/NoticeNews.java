package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.policy.DeliveryMeans;
import secondlook.policy.PolicyParameters;
import secondlook.policy.ViolationPolicy;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Text;

/**
 * What became of the mailed notices of 3.5 (307.5-4.2): one that the mail server has taken is delivered, one that is
 * given up rings, for people to deliver it.
 */
@ApplicationScoped
class NoticeNews {

    private static final Pattern NOTICE = Pattern.compile("notice ([0-9]{1,18}) of violation [0-9]+");
    private static final int LONGEST_ADDRESSEE = 300;

    @Inject
    ViolationBook book;

    @Inject
    AlertBook alerts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    void sent(@Observes LetterSent letter) {
        notice(letter.about()).filter(notice -> !book.delivered(notice)).ifPresent(notice -> {
            Instant now = clock.instant().isBefore(letter.at()) ? letter.at() : clock.instant();
            String taken = letter.to() + (letter.answer() == null ? "" : ", mail server: " + letter.answer());
            book.keep(new NoticeDelivery(notice, new ViolationPolicy.Delivery(DeliveryMeans.EMAIL,
                    Text.cut(taken.replaceAll("\\p{Cntrl}+", " "), LONGEST_ADDRESSEE), letter.at()),
                    Stamp.of(caller.get(), now, PolicyParameters.at(now).version())));
        });
    }

    void failed(@Observes LetterFailed letter) {
        notice(letter.about()).filter(notice -> !book.delivered(notice)).ifPresent(notice -> {
            DueAlert due = new DueAlert("notice.mail", "notice " + notice.id(), "violation " + notice.violationId(),
                    "The notice to the " + notice.recipient().label() + " cannot be mailed to " + letter.to() + ": "
                            + letter.reason() + " Deliver it otherwise and record it.");
            if (!alerts.raised(due)) {
                alerts.raise(due, clock.instant());
            }
        });
    }

    private Optional<ViolationNotice> notice(String about) {
        Matcher named = NOTICE.matcher(about);
        return named.matches() ? Optional.of(book.notice(Long.parseLong(named.group(1)))) : Optional.empty();
    }
}
