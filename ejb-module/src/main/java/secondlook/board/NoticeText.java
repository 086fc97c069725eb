package secondlook.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import secondlook.policy.Clause;
import secondlook.policy.NoticeRecipient;
import secondlook.reports.Letter;
import secondlook.reports.ReportRenderer;

/** The words of the notice of a violation of 3.5 (307.5-4.2): what the Board may know, nobody's name. */
final class NoticeText {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private NoticeText() {
    }

    static byte[] print(SuspectedViolation violation, ViolationStep confirmed, ViolationNotice.Clock clock,
                        NoticeRecipient to, Letter.Sender sender) {
        ZoneId zone = sender.zone();
        return ReportRenderer.letter(new Letter(sender, "violation " + violation.id(),
                "Notice of a confirmed violation", to.label(), List.of(
                        new Letter.Fact("Clause violated", Clause.PROTECTED_BASIS.id() + ": "
                                + Clause.PROTECTED_BASIS.text()),
                        new Letter.Fact("Reported", time(violation.reportedAt(), zone)),
                        new Letter.Fact("Confirmed", time(clock.from(), zone)),
                        new Letter.Fact("Notice due", time(clock.due(), zone))),
                "The commanding officer of the unit has confirmed that facial recognition was used contrary to "
                        + "section " + Clause.PROTECTED_BASIS.id() + " of the directive. Section "
                        + Clause.VIOLATION_NOTICE.id() + " orders this notice to the Board of Police Commissioners, "
                        + "the Mayor, the City Council President and the City Council President Pro Tem.\n\n"
                        + confirmed.boardSummary() + "\n\nViolations of the directive are major misconduct; the "
                        + "investigation reviews them for criminality (" + Clause.MISCONDUCT.id() + ")."));
    }

    private static String time(Instant at, ZoneId zone) {
        return LONG.format(at.atZone(zone));
    }
}
