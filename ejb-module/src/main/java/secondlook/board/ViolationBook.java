package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.policy.ViolationState;
import secondlook.shared.NotFound;

/** Violations, their steps and notices as stored. */
@ApplicationScoped
class ViolationBook {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object record) {
        Kept.once(em, record);
    }

    SuspectedViolation get(long id) {
        return Optional.ofNullable(em.find(SuspectedViolation.class, id))
                .orElseThrow(() -> new NotFound("There is no such violation on record."));
    }

    ViolationNotice notice(long id) {
        return Optional.ofNullable(em.find(ViolationNotice.class, id))
                .orElseThrow(() -> new NotFound("There is no such notice."));
    }

    byte[] document(ViolationNotice notice) {
        return em.find(ViolationNoticeDocument.class, notice.id()).content();
    }

    boolean delivered(ViolationNotice notice) {
        return em.find(NoticeDelivery.class, notice.id()) != null;
    }

    List<ViolationStep> steps(long violation) {
        return em.createQuery("select s from ViolationStep s where s.violationId = :id order by s.place",
                ViolationStep.class).setParameter("id", violation).getResultList();
    }

    ViolationState state(long violation) {
        List<ViolationStep> steps = steps(violation);
        return steps.isEmpty() ? ViolationState.SUSPECTED : steps.get(steps.size() - 1).state();
    }

    /** Notices that nobody has delivered yet, with the confirmation that made them. */
    List<OpenClock> open() {
        return em.createQuery("select distinct s from ViolationStep s where s.state = :confirmed and exists (select n"
                + " from ViolationNotice n where n.violationId = s.violationId and not exists (select d.noticeId"
                + " from NoticeDelivery d where d.noticeId = n.id))", ViolationStep.class)
                .setParameter("confirmed", ViolationState.CONFIRMED).getResultStream()
                .map(step -> new OpenClock(step.violationId(), step.doneAt(), step.policyVersion())).toList();
    }

    /** A violation whose notices are not all delivered. */
    record OpenClock(long violation, Instant confirmedAt, String policyVersion) {
    }

    /** Newest first. */
    List<ViolationView> all(Instant now) {
        return em.createQuery("select v from SuspectedViolation v order by v.id desc", SuspectedViolation.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(violation -> view(violation, now)).toList();
    }

    /** Confirmed between two moments, oldest first. */
    List<ViolationView> confirmed(Instant from, Instant before) {
        return em.createQuery("select v from SuspectedViolation v, ViolationStep s where s.violationId = v.id"
                + " and s.state = :confirmed and s.doneAt >= :from and s.doneAt < :before order by s.doneAt, v.id",
                SuspectedViolation.class).setParameter("confirmed", ViolationState.CONFIRMED)
                .setParameter("from", from).setParameter("before", before).getResultStream()
                .map(violation -> view(violation, before)).toList();
    }

    ViolationView view(SuspectedViolation of, Instant now) {
        List<NoticeView> notices = em.createQuery("select n from ViolationNotice n where n.violationId = :id"
                + " order by n.id", ViolationNotice.class).setParameter("id", of.id()).getResultStream()
                .map(notice -> view(notice, now)).toList();
        return new ViolationView(of.id(), of.clause(), of.description(), of.evidence(), of.suspect(),
                of.reportedAt(), of.reporterName(), state(of.id()), steps(of.id()).stream().map(ViolationStep::view)
                .toList(), notices, now);
    }

    private NoticeView view(ViolationNotice notice, Instant now) {
        NoticeDelivery delivery = em.find(NoticeDelivery.class, notice.id());
        DeliveryView delivered = delivery == null ? null : delivery.view();
        boolean late = (delivered == null ? now : delivered.at()).isAfter(notice.dueAt());
        return new NoticeView(notice.id(), notice.recipient(), notice.madeAt(), notice.dueAt(), notice.sha256(),
                delivered, late);
    }
}
