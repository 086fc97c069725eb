package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import secondlook.policy.BreachPolicy;
import secondlook.policy.BreachStepKind;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RegisterLimits;
import secondlook.shared.NotFound;

/** Breaches, their steps and whom they touch as stored. */
@ApplicationScoped
class BreachBook {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Letterhead letterhead;

    void keep(Object record) {
        Kept.once(em, record);
    }

    Breach get(long id) {
        return Optional.ofNullable(em.find(Breach.class, id))
                .orElseThrow(() -> new NotFound("There is no such breach on record."));
    }

    /** Newest first. */
    List<BreachView> all(Instant now) {
        return em.createQuery("select b from Breach b order by b.id desc", Breach.class).setMaxResults(MOST_LISTED)
                .getResultStream().map(breach -> view(breach, now)).toList();
    }

    /** Those of which something waits, however long ago they were reported. */
    List<BreachView> open(Instant now) {
        return em.createQuery("select b from Breach b order by b.id", Breach.class).getResultStream()
                .map(breach -> view(breach, now)).filter(breach -> !breach.clocks().isEmpty()).toList();
    }

    /** Reported between two moments, oldest first, as they stand at the second. */
    List<BreachView> reported(Instant from, Instant before) {
        return em.createQuery("select b from Breach b where b.reportedAt >= :from and b.reportedAt < :before"
                + " order by b.id", Breach.class).setParameter("from", from).setParameter("before", before)
                .getResultStream().map(breach -> view(breach, before)).toList();
    }

    BreachNotice notice(long id) {
        return Optional.ofNullable(em.find(BreachNotice.class, id))
                .orElseThrow(() -> new NotFound("There is no such notice."));
    }

    byte[] document(BreachNotice notice) {
        return em.find(BreachNoticeDocument.class, notice.id()).content();
    }

    private List<BreachView.Letter> letters(Breach of) {
        return em.createQuery("select n from BreachNotice n where n.breachId = :id order by n.agency",
                BreachNotice.class).setParameter("id", of.id()).getResultStream().map(BreachNotice::view).toList();
    }

    boolean done(Breach breach, BreachStepKind kind) {
        return steps(breach).stream().anyMatch(step -> step.kind() == kind);
    }

    private List<BreachStep> steps(Breach of) {
        return em.createQuery("select s from BreachStep s where s.breachId = :id order by s.id", BreachStep.class)
                .setParameter("id", of.id()).getResultList();
    }

    BreachView view(Breach of, Instant now) {
        List<BreachStep> steps = steps(of);
        List<Affected> affected = em.createQuery("select a from BreachAffected a where a.breachId = :id order by"
                + " a.id", BreachAffected.class).setParameter("id", of.id()).getResultStream()
                .map(BreachAffected::view).toList();
        List<String> owed = new ArrayList<>(affected.stream().map(Affected::source).distinct().sorted().toList());
        owed.remove(letterhead.department());
        steps.forEach(step -> owed.remove(step.agency()));
        BreachStep assessed = steps.stream().filter(s -> s.kind() == BreachStepKind.ASSESSED).findFirst().orElse(null);
        if (assessed == null || !assessed.affirmed()) {
            owed.clear();
        }
        return new BreachView(of.id(), of.medium(), of.description(), of.discoveredAt(), of.reportedAt(),
                of.reporterName(), steps.stream().map(BreachStep::view).toList(), affected, owed, letters(of),
                clocks(of, assessed, !owed.isEmpty(), now));
    }

    /** After an assessment that calls it no breach nothing waits any more. */
    private List<BreachView.OpenStep> clocks(Breach of, BreachStep assessed, boolean owed, Instant now) {
        RegisterLimits limits = PolicyParameters.version(of.policyVersion()).registers();
        if (assessed == null) {
            return List.of(open(BreachStepKind.ASSESSED, of.reportedAt(), limits, now));
        }
        List<BreachView.OpenStep> waiting = new ArrayList<>();
        if (owed) {
            waiting.add(open(BreachStepKind.AGENCY_NOTIFIED, assessed.doneAt(), limits, now));
        }
        if (assessed.affirmed() && !done(of, BreachStepKind.INDIVIDUALS_DECIDED)) {
            waiting.add(open(BreachStepKind.INDIVIDUALS_DECIDED, assessed.doneAt(), limits, now));
        }
        return waiting;
    }

    private static BreachView.OpenStep open(BreachStepKind kind, Instant from, RegisterLimits limits, Instant now) {
        Instant due = BreachPolicy.due(kind, from, limits);
        return new BreachView.OpenStep(kind, due, now.isAfter(due));
    }
}
