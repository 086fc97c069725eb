package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import secondlook.policy.Clause;
import secondlook.policy.NoticeRecipient;
import secondlook.post.Enclosure;
import secondlook.post.MailAddress;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Invalid;

/**
 * Mails the notices of 3.5 and the alarms of the registers to those whose address is set (307.5-4.2, 7.2), within the
 * act that makes them. Without an address, or with one that is none, people deliver: no act fails for its mail.
 */
@ApplicationScoped
class RegisterPost {

    private static final Logger LOG = Logger.getLogger(RegisterPost.class.getName());

    @Inject
    Config config;

    @Inject
    Outbox outbox;

    /** What the letter of a notice is about: by it its sending is found again. */
    static String about(ViolationNotice notice) {
        return "notice " + notice.id() + " of violation " + notice.violationId();
    }

    void mail(ViolationNotice notice, byte[] document) {
        address("secondlook.notice." + key(notice.recipient())).ifPresent(to -> outbox.queue(new NewLetter(
                about(notice), List.of(to), "Notice of a confirmed violation, number " + notice.violationId(),
                "To the " + notice.recipient().label() + ".\n\nSection " + Clause.VIOLATION_NOTICE.id() + " of the "
                        + "directive orders this notice within 24 hours of the confirmation. It is enclosed.\n",
                List.of(new Enclosure("notice-" + notice.violationId() + ".pdf", "application/pdf", document)))));
    }

    /** What the letter of a notice is about: by it its sending is found again. */
    static String about(BreachNotice notice) {
        return "notice " + notice.id() + " of breach " + notice.breachId();
    }

    /** To the official addresses of the agency's people; to nobody for one that is not registered (307.5-7.1). */
    void mail(BreachNotice notice, List<String> to, byte[] document) {
        if (!to.isEmpty()) {
            outbox.queue(new NewLetter(about(notice), to, "Notice of a breach of information, number "
                    + notice.breachId(), "To " + notice.agency() + ".\n\nInformation that the Department received "
                    + "from your agency is touched by a breach (section " + Clause.BREACH.id() + " of its directive). "
                    + "Nature and scope are in the notice that is enclosed.\n", List.of(new Enclosure("notice-breach-"
                    + notice.breachId() + ".pdf", "application/pdf", document))));
        }
    }

    void mail(DueAlert alarm) {
        List<String> to = Stream.of(configured("secondlook.alarms.mail").orElse("").split(","))
                .filter(one -> !one.isBlank()).flatMap(one -> plain("secondlook.alarms.mail", one).stream()).toList();
        if (!to.isEmpty()) {
            outbox.queue(new NewLetter("alarm of " + alarm.subject(), to, "Alarm: " + alarm.subject(), alarm.message()
                    + "\n\nSay on the page of the alarms that you have seen it.\n"));
        }
    }

    private static String key(NoticeRecipient recipient) {
        return recipient.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<String> address(String key) {
        return configured(key).filter(given -> !given.isBlank()).flatMap(given -> plain(key, given));
    }

    private static Optional<String> plain(String key, String given) {
        try {
            return Optional.of(MailAddress.of(key, given));
        } catch (Invalid e) {
            LOG.log(Level.SEVERE, "{0} is no plain mail address: nothing is mailed there", key);
            return Optional.empty();
        }
    }

    Optional<String> configured(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
