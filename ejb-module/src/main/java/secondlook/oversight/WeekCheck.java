package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import secondlook.audit.AuditTrail;
import secondlook.audit.TrailStand;
import secondlook.intake.BoardEvent;
import secondlook.intake.BoardRecords;
import secondlook.oversight.WeekFigures.Reconciled;
import secondlook.policy.BoardWeek;

/** Has the audit trail tell a week and compares, in the transaction that closes the week (307.5-6.2). */
@ApplicationScoped
class WeekCheck {

    /** An entry is written when its act ends, on another server's clock perhaps. */
    private static final Duration MARGIN = Duration.ofHours(1);

    @Inject
    BoardRecords intake;

    @Inject
    AuditTrail trail;

    @Inject
    WeeklyBook book;

    /** The week and its ends. */
    record Span(BoardWeek week, Instant from, Instant to) {
    }

    /** Unreconciled when the two differ. */
    Reconciled reconciled(Span span, List<String> answersAndNotices, WeekCounts department, WeekCounts agencies) {
        TrailStand stand = trail.stand();
        List<BoardEvent> events = intake.events(span.from(), span.to());
        Instant first = events.stream().map(BoardEvent::receivedAt).reduce(span.from(),
                (a, b) -> a.isBefore(b) ? a : b);
        WeekTrail told = new WeekTrail(trail.told(first.minus(MARGIN), span.to().plus(MARGIN), WeekTrail.ACTS),
                span.from(), span.to());
        List<String> registers = new ArrayList<>(answersAndNotices);
        events.forEach(event -> registers.add(statement(event)));
        Reconciliation reconciliation = new Reconciliation(told).statements(registers);
        Optional<WeeklyReport> before = book.of(new BoardWeek(span.week().monday().minusWeeks(1)));
        if (before.isPresent() || book.last() == null) {
            reconciliation.totals("Department", department, told.counts(false,
                    before.map(r -> r.department().pending()).orElse(0L)));
            reconciliation.totals("agencies", agencies, told.counts(true,
                    before.map(r -> r.agencies().pending()).orElse(0L)));
        }
        reconciliation.demand(span.week());
        return new Reconciled(stand, told.silent());
    }

    private static String statement(BoardEvent event) {
        return switch (event.kind()) {
            case RECEIVED -> WeekStatements.received(event.number(), event.agency(), event.at());
            case REFUSED_AT_THE_DOOR -> WeekStatements.atTheDoor(event.agency(), event.at());
            case ENDED -> WeekStatements.ended(event.number(), event.at());
        };
    }
}
