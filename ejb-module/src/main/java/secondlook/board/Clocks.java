package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import secondlook.policy.BreachPolicy;
import secondlook.policy.Clause;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RegisterLimits;
import secondlook.policy.Role;
import secondlook.policy.ViolationPolicy;

/** What is due on the clocks of the registers and not raised yet; what was missed in a standstill is due still. */
@ApplicationScoped
class Clocks {

    /** The job of the alarm that a report of a breach raises at once. */
    static final String BREACH_REPORTED = "breach.reported";
    private static final String NOTICES = "violation.notice";

    @Inject
    ViolationBook violations;

    @Inject
    BreachBook breaches;

    @Inject
    AlertBook alerts;

    @Inject
    Clock clock;

    List<DueAlert> due() {
        Instant now = clock.instant();
        return Stream.of(violations.open().stream().flatMap(open -> due(open, now)),
                breaches.open(now).stream().flatMap(Clocks::late), unseen(now)).flatMap(due -> due)
                .filter(alert -> !alerts.raised(alert)).toList();
    }

    /** Reports of breaches that supervisors or LASO should have seen by now (307.5-7.2). */
    private Stream<DueAlert> unseen(Instant now) {
        RegisterLimits limits = PolicyParameters.at(now).registers();
        return alerts.unseen(BREACH_REPORTED, now, Set.of(Role.SUPERVISOR, Role.LASO)).stream()
                .filter(alert -> now.isAfter(BreachPolicy.seenBy(alert.raisedAt(), limits)))
                .map(alert -> new DueAlert("breach.unseen", alert.subject(), alert.subject(), "Supervisor or LASO "
                        + "have not seen this report yet (" + Clause.BREACH.id() + "). Tell them."));
    }

    private static Stream<DueAlert> late(BreachView breach) {
        String subject = "breach " + breach.id();
        return breach.clocks().stream().filter(BreachView.OpenStep::late).map(open -> new DueAlert("breach.overdue",
                subject + ", " + open.kind(), subject, "Overdue (" + Clause.BREACH.id() + "): "
                + open.kind().label() + ". Do it now and record it."));
    }

    private static Stream<DueAlert> due(ViolationBook.OpenClock open, Instant now) {
        RegisterLimits limits = PolicyParameters.version(open.policyVersion()).registers();
        String subject = "violation " + open.violation();
        return ViolationPolicy.alarms(open.confirmedAt(), now, limits).stream().map(hours -> new DueAlert(NOTICES,
                subject + ", " + hours + " h", subject, hours < limits.noticeHours()
                ? hours + " of " + limits.noticeHours() + " hours are gone and not every notice is delivered ("
                + Clause.VIOLATION_NOTICE.id() + "). Deliver and record them."
                : "The " + limits.noticeHours() + " hours are over and not every notice is delivered ("
                + Clause.VIOLATION_NOTICE.id() + "). Deliver them now and record it."));
    }
}
