package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import secondlook.policy.Clause;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RegisterLimits;
import secondlook.policy.ViolationPolicy;

/** What is due on the clocks of the registers and not raised yet; what was missed in a standstill is due still. */
@ApplicationScoped
class Clocks {

    private static final String NOTICES = "violation.notice";

    @Inject
    ViolationBook violations;

    @Inject
    AlertBook alerts;

    @Inject
    Clock clock;

    List<DueAlert> due() {
        Instant now = clock.instant();
        return violations.open().stream().flatMap(open -> due(open, now)).filter(alert -> !alerts.raised(alert))
                .toList();
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
