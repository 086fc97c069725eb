package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.agency.AgencyRecords;
import secondlook.policy.Clause;
import secondlook.reports.Letter;
import secondlook.reports.ReportRenderer;

/**
 * Makes the notices of a confirmed breach to the originating agencies (307.5-7.2), its nature and its scope, and mails
 * them to the agencies that are registered with official addresses.
 */
@ApplicationScoped
class BreachLetters {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);
    private static final int MOST_LINES = 200;

    @Inject
    BreachBook book;

    @Inject
    Letterhead letterhead;

    @Inject
    AgencyRecords register;

    @Inject
    RegisterPost post;

    /** One for each agency but the Department itself, about what came from that agency alone. */
    void make(Breach breach, BreachAssessment assessment, List<Affected> affected, Instant now) {
        List<String> agencies = affected.stream().map(Affected::source).distinct().sorted()
                .filter(agency -> !agency.equals(letterhead.department())).toList();
        for (String agency : agencies) {
            byte[] document = print(breach, assessment, agency, affected.stream()
                    .filter(one -> one.source().equals(agency)).toList(), letterhead.at(now));
            List<String> official = register.officialAddresses(agency);
            BreachNotice notice = new BreachNotice(breach, agency, official, now, document);
            book.keep(notice);
            book.keep(new BreachNoticeDocument(notice, document));
            post.mail(notice, official, document);
        }
    }

    static byte[] print(Breach breach, BreachAssessment assessment, String agency, List<Affected> affected,
                        Letter.Sender sender) {
        ZoneId zone = sender.zone();
        return ReportRenderer.letter(new Letter(sender, "breach " + breach.id(),
                "Notice of a breach of information", agency, List.of(
                        new Letter.Fact("Medium", breach.medium().label()),
                        new Letter.Fact("Discovered", time(breach.discoveredAt(), zone)),
                        new Letter.Fact("Reported", time(breach.reportedAt(), zone)),
                        new Letter.Fact("Information got out", time(assessment.from(), zone) + " to "
                                + time(assessment.to(), zone)),
                        new Letter.Fact("Directive", Clause.BREACH.id() + ": " + Clause.BREACH.text())),
                "Information that this Department received from your agency is touched by a breach. Its nature and "
                        + "scope, as the Local Agency Security Officer has assessed it:\n\n" + assessment.text()
                        + "\n\nInformation from your agency that is touched:\n\n" + lines(affected)
                        + "\n\nTell us whom in your agency we may ask, and what you ask of us."));
    }

    private static String lines(List<Affected> affected) {
        List<String> lines = new ArrayList<>(affected.stream().limit(MOST_LINES).map(one ->
                (one.request().isEmpty() ? "" : one.request() + ": ") + one.people()).toList());
        if (affected.size() > MOST_LINES) {
            lines.add("and " + (affected.size() - MOST_LINES) + " more, of which we tell you on request.");
        }
        return String.join("\n", lines);
    }

    private static String time(Instant at, ZoneId zone) {
        return LONG.format(at.atZone(zone));
    }
}
