package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import secondlook.board.BoardViolation;
import secondlook.board.EntryView;
import secondlook.board.RegisterRecords;
import secondlook.board.ViolationRecords;
import secondlook.oversight.WeekFigures.WeekNotices;
import secondlook.policy.RegisterKind;

/**
 * The three notices of a week, from the registers (307.5-6.2), each in a line of words, and what went to the State
 * Police (307.5-5.4.2).
 */
@ApplicationScoped
class WeekNoticeReading {

    @Inject
    ViolationRecords violations;

    @Inject
    RegisterRecords registers;

    @Inject
    AskedState asked;

    /** Adds to the statements what was read, for the trail to be asked. */
    WeekNotices of(Instant from, Instant to, ZoneId zone, List<String> statements) {
        return new WeekNotices(entries(RegisterKind.UPGRADE, from, to, statements),
                entries(RegisterKind.CONTRACT_CHANGE, from, to, statements),
                violations.confirmed(from, to).stream().map(found -> violation(found, zone, statements)).toList());
    }

    /** What went to the State Police; adds to the statements too. */
    List<AskedState.One> asked(Instant from, Instant to, List<String> statements) {
        List<AskedState.One> sent = asked.of(from, to);
        sent.forEach(one -> statements.add(WeekStatements.asked(one.request(), one.number(), one.agency(), one.at())));
        return sent;
    }

    private List<String> entries(RegisterKind kind, Instant from, Instant to, List<String> statements) {
        return registers.recorded(kind, from, to).stream().map(entry -> entry(entry, statements)).toList();
    }

    private static String entry(EntryView entry, List<String> statements) {
        statements.add(WeekStatements.registered(String.valueOf(entry.id()), entry.kind().name(),
                entry.recordedAt()));
        return "Entry " + entry.id() + ", " + entry.day() + ": " + entry.text();
    }

    private static String violation(BoardViolation found, ZoneId zone, List<String> statements) {
        statements.add(WeekStatements.violation(String.valueOf(found.id()), found.clause(), found.confirmedAt()));
        return "Violation " + found.id() + " of " + found.clause() + ", confirmed "
                + LocalDate.ofInstant(found.confirmedAt(), zone) + ": " + found.summary();
    }
}
