package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import secondlook.policy.Clause;
import secondlook.policy.NoticeRecipient;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.policy.ViolationPolicy;
import secondlook.policy.ViolationState;
import secondlook.reports.Letter;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * The register of violations (307.5-4): reported by any member, looked into and decided by the commanding officer.
 * Confirming one of 3.5 makes the four notices in the same act and starts their clock of 24 hours.
 */
@Audited
@Stateless
public class ViolationService {

    private static final Instant BEGIN = Instant.parse("2022-12-16T00:00:00Z");

    @Inject
    ViolationBook book;

    @Inject
    Letterhead letterhead;

    @Inject
    RegisterPost post;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Puts a suspicion on record; its number, by which the reporter asks after it. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.AUDITOR})
    public long report(NewViolation reported) {
        act.on("violation", null).detail(reported.clause() == null ? null : reported.clause().id());
        PolicyRefused.unless(ViolationPolicy.report(caller.get().role(), reported.description(),
                inForce().registers()));
        require(reported.clause() != null, "clause", "Choose the clause that you suspect to be violated.");
        SuspectedViolation violation = new SuspectedViolation(reported, caller.get(), clock.instant());
        book.keep(violation);
        act.on("violation " + violation.id(), null);
        return violation.id();
    }

    /** Opens the investigation. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ViolationView investigate(long id, String reason) {
        SuspectedViolation violation = begin(id);
        PolicyRefused.unless(ViolationPolicy.investigate(judge(violation), reason, inForce().registers()));
        if (book.state(id) != ViolationState.SUSPECTED) {
            throw new Conflict("This violation is under investigation or decided already. Reload the page.");
        }
        book.keep(new ViolationStep(violation, ViolationState.INVESTIGATED, reason, null, stamp()));
        return book.view(violation, clock.instant());
    }

    /** Confirms; of a violation of 3.5 the notices are made here and the clock starts. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ViolationView confirm(long id, String finding, String summary) {
        SuspectedViolation violation = begin(id);
        PolicyRefused.unless(ViolationPolicy.decide(judge(violation), finding, inForce().registers()));
        PolicyRefused.unless(ViolationPolicy.summary(summary, inForce().registers()));
        undecided(id);
        ViolationStep confirmed = new ViolationStep(violation, ViolationState.CONFIRMED, finding, summary, stamp());
        book.keep(confirmed);
        ViolationPolicy.noticeDue(clause(violation), confirmed.doneAt(), inForce().registers()).ifPresent(
                due -> makeNotices(violation, confirmed, new ViolationNotice.Clock(confirmed.doneAt(), due)));
        act.detail(violation.clause() + " confirmed").tells(Fact.of("violation").with("number", id)
                .with("clause", violation.clause()).with("at", confirmed.doneAt()));
        return book.view(violation, clock.instant());
    }

    private void makeNotices(SuspectedViolation violation, ViolationStep confirmed, ViolationNotice.Clock due) {
        Letter.Sender sender = letterhead.at(confirmed.doneAt());
        for (NoticeRecipient recipient : NoticeRecipient.values()) {
            byte[] document = NoticeText.print(violation, confirmed, due, recipient, sender);
            ViolationNotice notice = new ViolationNotice(violation.id(), recipient, due, document);
            book.keep(notice);
            book.keep(new ViolationNoticeDocument(notice, document));
            post.mail(notice, document);
        }
    }

    /** Calls it unfounded. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ViolationView callUnfounded(long id, String finding) {
        SuspectedViolation violation = begin(id);
        PolicyRefused.unless(ViolationPolicy.decide(judge(violation), finding, inForce().registers()));
        undecided(id);
        book.keep(new ViolationStep(violation, ViolationState.UNFOUNDED, finding, null, stamp()));
        act.detail(violation.clause() + " unfounded");
        return book.view(violation, clock.instant());
    }

    /** Records that a notice reached its recipient. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ViolationView deliver(long noticeId, ViolationPolicy.Delivery delivery) {
        ViolationNotice notice = book.notice(noticeId);
        act.on("violation " + notice.violationId(), notice.sha256());
        require(delivery.means() != null, "means", "Choose how the notice was delivered.");
        require(delivery.at() != null, "at", "Enter when the notice was delivered.");
        PolicyRefused.unless(ViolationPolicy.deliver(caller.get().role(), delivery, notice.madeAt(),
                clock.instant()));
        if (book.delivered(notice)) {
            throw new Conflict("The delivery of this notice is recorded already. Reload the page.");
        }
        book.keep(new NoticeDelivery(notice, delivery, stamp()));
        act.detail("Notice to " + notice.recipient().label() + " delivered: " + delivery.means().label());
        return book.view(book.get(notice.violationId()), clock.instant());
    }

    /** The register, newest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public List<ViolationView> list() {
        act.on("violations", null);
        return book.all(clock.instant());
    }

    /** Confirmed violations as the Board reads them, newest last. */
    @RolesAllowed({Role.Name.BOARD, Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public List<BoardViolation> confirmed() {
        act.on("confirmed violations", null);
        return book.confirmed(BEGIN, clock.instant().plusSeconds(1)).stream().map(BoardViolation::of).toList();
    }

    /** A notice as it was made. */
    @RolesAllowed({Role.Name.BOARD, Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public DocumentView notice(long noticeId) {
        ViolationNotice notice = book.notice(noticeId);
        act.on("violation " + notice.violationId(), notice.sha256()).detail("Notice to " + notice.recipient().label());
        return new DocumentView("notice-" + notice.violationId() + "-" + notice.recipient() + ".pdf",
                "application/pdf", book.document(notice));
    }

    private SuspectedViolation begin(long id) {
        act.on("violation " + id, null);
        return book.get(id);
    }

    private void undecided(long id) {
        if (book.state(id).decided()) {
            throw new Conflict("This violation is decided already. Reload the page.");
        }
    }

    private ViolationPolicy.Judge judge(SuspectedViolation violation) {
        return new ViolationPolicy.Judge(caller.get().role(), caller.get().account(), violation.suspect());
    }

    private static Clause clause(SuspectedViolation violation) {
        return Arrays.stream(Clause.values()).filter(clause -> clause.id().equals(violation.clause())).findFirst()
                .orElseThrow();
    }

    private Stamp stamp() {
        return Stamp.of(caller.get(), clock.instant(), inForce().version());
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
