package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.corroboration.FourPeople;
import secondlook.intake.IntakeService;
import secondlook.it.As;
import secondlook.policy.BreachMedium;
import secondlook.policy.Clause;
import secondlook.policy.NoticeRecipient;
import secondlook.policy.PolicyChangePolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.policy.ViolationState;

/** The registers inside the server: clocks after a standstill, whom a breach touches, versions of the policy. */
class BoardIT extends AppIT {

    private static final String TEXT = "What happened is told in a sentence of some length.";
    private static final Duration LONGEST = Duration.ofSeconds(70);

    @Inject
    private ViolationBook violations;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Clock clock;

    @Inject
    private AlertService alerts;

    @Inject
    private AlertDirectory menu;

    @Inject
    private BreachService breaches;

    @Inject
    private PolicyService policies;

    @Inject
    private AuditTrail trail;

    @Inject
    private FourPeople people;

    @Inject
    private IntakeService intake;

    /** The timers look by themselves; nothing tells this test when. */
    private static void await(BooleanSupplier met) {
        Instant end = Instant.now().plus(LONGEST);
        while (!met.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(met.getAsBoolean()).isTrue();
    }

    /** What a server leaves that went down right after a violation of 3.5 was confirmed. */
    private long confirmed(Instant then) throws Exception {
        transaction.begin();
        SuspectedViolation violation = new SuspectedViolation(new NewViolation(Clause.PROTECTED_BASIS, TEXT, "none",
                null), As.member("brd-ann", Role.EXAMINER), then);
        violations.keep(violation);
        violations.keep(new ViolationStep(violation, ViolationState.CONFIRMED, TEXT, TEXT,
                new Stamp("brd-com", "Commander", then, PolicyParameters.at(then).version())));
        byte[] letter = TEXT.getBytes(StandardCharsets.UTF_8);
        ViolationNotice notice = new ViolationNotice(violation.id(), NoticeRecipient.MAYOR,
                new ViolationNotice.Clock(then, then.plus(Duration.ofHours(24))), letter);
        violations.keep(notice);
        violations.keep(new ViolationNoticeDocument(notice, letter));
        transaction.commit();
        return violation.id();
    }

    private List<AlertView> alarms(String subject) {
        return as.account("brd-com", Role.COMMANDER, () -> alerts.list()).stream()
                .filter(alert -> alert.subject().equals(subject)).toList();
    }

    @Test
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void alarmsMissedWhileTheServerWasDownAreMadeUpByTheTimerOnceAndAreOnTheTrail() throws Exception {
        String subject = "violation " + confirmed(clock.instant().minus(Duration.ofHours(21)));
        await(() -> alarms(subject).size() == 2);
        assertThat(alarms(subject)).extracting(AlertView::message)
                .anyMatch(message -> message.startsWith("12 of 24 hours"))
                .anyMatch(message -> message.startsWith("20 of 24 hours"));
        AuditQuery query = new AuditQuery(subject, null, null, null, null, null, 0, 500);
        assertThat(as.account("brd-aud", Role.AUDITOR, () -> trail.read(query)).items())
                .filteredOn(line -> line.act().equals("AlertService.raise") && subject.equals(line.object()))
                .hasSize(2).allMatch(line -> line.outcome() == Outcome.ALLOWED
                        && line.account().equals("system:second-look"));
        long unseen = as.account("brd-com2", Role.COMMANDER, () -> menu.unseen());
        assertThat(unseen).isGreaterThanOrEqualTo(2);
        long first = alarms(subject).get(0).id();
        AlertView seen = as.account("brd-com2", Role.COMMANDER, () -> alerts.see(first));
        assertThat(seen.seenBy("brd-com2")).isTrue();
        assertThatThrownBy(() -> as.account("brd-com", Role.COMMANDER, () -> alerts.raise(new DueAlert("j", "s", "s",
                "m")))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Verifies(value = Clause.BREACH, refusal = false)
    void whomABreachTouchesIsReadFromTheTrailAndItsOriginatingAgenciesGetLetters() {
        Instant from = clock.instant();
        String request = people.searched("B-" + UUID.randomUUID().toString().substring(0, 18));
        long id = as.account("brd-inv", Role.INVESTIGATOR, () -> breaches.report(new NewBreach(BreachMedium.PAPER,
                TEXT, clock.instant())));
        List<AlertView> told = as.account("brd-sup", Role.SUPERVISOR, () -> alerts.list());
        assertThat(told).anyMatch(alert -> alert.subject().equals("breach " + id));
        BreachView assessed = as.account("brd-laso", Role.LASO, () -> breaches.assess(id, new BreachAssessment(true,
                from, clock.instant(), null, TEXT)));
        String number = as.account("road-ann", Role.EXAMINER, () -> intake.view(request)).number();
        assertThat(assessed.affected()).filteredOn(one -> one.request().equals(number))
                .anyMatch(one -> one.people().startsWith("Person on the photograph") && one.touched().contains("act"))
                .anyMatch(one -> one.people().startsWith("Gallery: Enrolment"));
        assertThat(assessed.letters()).extracting(BreachView.Letter::agency)
                .containsExactlyElementsOf(assessed.owed()).isNotEmpty();
        assertThatThrownBy(() -> as.account("brd-inv", Role.INVESTIGATOR, () -> breaches.list()))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = false)
    void versionIsKnownToTheRulesOnlyOnceTheBoardsApprovalIsOnRecord() {
        LocalDate first = LocalDate.of(2099, 1, 1);
        long id = as.account("brd-com", Role.COMMANDER, () -> policies.draft("Longer lists, as the Board asked.",
                Map.of("listLength", "31")));
        assertThatThrownBy(() -> PolicyParameters.version("Board-" + id))
                .isInstanceOf(IllegalArgumentException.class);
        as.account("brd-laso", Role.LASO, () -> policies.approve(id, new PolicyChangePolicy.Approval(
                LocalDate.of(2026, 1, 1), "99-1", first), new NewEntry.Handed("resolution.pdf",
                "%PDF-1.7\nresolved\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
        await(() -> PolicyParameters.on(first).version().equals("Board-" + id));
        assertThat(PolicyParameters.on(first).listLength()).isEqualTo(31);
        assertThat(PolicyParameters.at(clock.instant()).listLength()).isEqualTo(20);
        assertThatThrownBy(() -> as.account("brd-ann", Role.EXAMINER, () -> policies.draft("x", Map.of())))
                .isInstanceOf(EJBAccessException.class);
    }
}
