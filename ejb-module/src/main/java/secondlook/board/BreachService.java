package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.BreachPolicy;
import secondlook.policy.BreachStepKind;
import secondlook.policy.Clause;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RegisterLimits;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * The register of breaches (307.5-7.2): anybody reports, supervisors and LASO are told in the same act; the LASO
 * assesses, which computes whom it touches; agencies are notified and individuals decided on, all on clocks.
 */
@Audited
@Stateless
public class BreachService {

    @Inject
    BreachBook book;

    @Inject
    AlertBook alerts;

    @Inject
    AffectedList list;

    @Inject
    BreachLetters letters;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Puts a report on record and tells supervisors and LASO; its number. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public long report(NewBreach reported) {
        act.on("breach", null);
        PolicyRefused.unless(BreachPolicy.report(caller.get().role(), reported.description(), limits()));
        require(reported.medium() != null, "medium", "Choose in what medium information got out.");
        require(reported.discoveredAt() != null && !reported.discoveredAt().isAfter(clock.instant()), "discoveredAt",
                "Enter when it was discovered, not in the future.");
        Breach breach = new Breach(reported, stamp());
        book.keep(breach);
        String subject = "breach " + breach.id();
        alerts.raise(new DueAlert(Clocks.BREACH_REPORTED, subject, subject, "A breach is reported ("
                + Clause.BREACH.id() + "). Supervisor: see to it that the LASO knows. LASO: assess it."),
                clock.instant());
        act.on(subject, null).detail(reported.medium().label()).tells(Fact.of("breach").with("number", breach.id())
                .with("medium", reported.medium()).with("at", breach.reportedAt()));
        return breach.id();
    }

    /** The LASO says what it was; whom it touches is computed and kept. Account is null for everybody's acts. */
    @RolesAllowed({Role.Name.LASO})
    public BreachView assess(long id, BreachAssessment assessment) {
        Breach breach = begin(id);
        require(assessment.from() != null, "from", "Enter since when information may have got out.");
        require(assessment.to() != null, "to", "Enter until when information may have got out.");
        BreachPolicy.Scope period = new BreachPolicy.Scope(assessment.from(), assessment.to());
        PolicyRefused.unless(BreachPolicy.assess(caller.get().role(), period, assessment.text(), clock.instant(),
                limits()));
        if (book.done(breach, BreachStepKind.ASSESSED)) {
            throw new Conflict("This breach is assessed already. Reload the page.");
        }
        book.keep(new BreachStep(breach, new BreachStep.Done(BreachStepKind.ASSESSED, null, assessment.confirmed(),
                assessment.text()), stamp()));
        List<Affected> affected = assessment.confirmed() ? list.of(period, assessment.account()) : List.of();
        affected.forEach(one -> book.keep(new BreachAffected(breach, one)));
        letters.make(breach, assessment, affected, clock.instant());
        act.detail((assessment.confirmed() ? "Confirmed" : "Not confirmed") + ", " + affected.size() + " affected")
                .tells(Fact.of("assessed").with("number", id).with("confirmed", assessment.confirmed()));
        return book.view(breach, clock.instant());
    }

    /** Records the notice to an originating agency. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public BreachView notifyAgency(long id, String agency, String how) {
        Breach breach = begin(id);
        PolicyRefused.unless(BreachPolicy.notifyAgency(caller.get().role(),
                book.done(breach, BreachStepKind.ASSESSED), how, limits()));
        require(book.view(breach, clock.instant()).owed().contains(agency), "agency",
                "Choose an agency that is still to be notified.");
        book.keep(new BreachStep(breach, new BreachStep.Done(BreachStepKind.AGENCY_NOTIFIED, agency, true, how),
                stamp()));
        act.detail("Notified: " + agency);
        return book.view(breach, clock.instant());
    }

    /** Records whether the affected individuals are notified, and why. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public BreachView decide(long id, boolean notify, String reasons) {
        Breach breach = begin(id);
        PolicyRefused.unless(BreachPolicy.decide(caller.get().role(), book.done(breach, BreachStepKind.ASSESSED),
                reasons, limits()));
        if (book.done(breach, BreachStepKind.INDIVIDUALS_DECIDED)) {
            throw new Conflict("The decision on individuals is on record already. Reload the page.");
        }
        book.keep(new BreachStep(breach, new BreachStep.Done(BreachStepKind.INDIVIDUALS_DECIDED, null, notify,
                reasons), stamp()));
        act.detail(notify ? "Individuals are notified" : "Individuals are not notified");
        return book.view(breach, clock.instant());
    }

    /** A notice to an originating agency as it was made. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public DocumentView notice(long noticeId) {
        BreachNotice notice = book.notice(noticeId);
        act.on("breach " + notice.breachId(), notice.sha256()).detail("Notice to " + notice.agency());
        return new DocumentView("notice-breach-" + notice.breachId() + "-" + notice.id() + ".pdf", "application/pdf",
                book.document(notice));
    }

    /** The register, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.SUPERVISOR, Role.Name.AUDITOR})
    public List<BreachView> list() {
        act.on("breaches", null);
        return book.all(clock.instant());
    }

    private Breach begin(long id) {
        act.on("breach " + id, null);
        return book.get(id);
    }

    private Stamp stamp() {
        return Stamp.of(caller.get(), clock.instant(), inForce().version());
    }

    private RegisterLimits limits() {
        return inForce().registers();
    }

    private PolicyParameters inForce() {
        return PolicyParameters.at(clock.instant());
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new Invalid(field, message);
        }
    }
}
