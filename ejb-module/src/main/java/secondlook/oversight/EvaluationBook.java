package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import secondlook.intake.IntakeRecords;
import secondlook.matching.SearchRecords;
import secondlook.shared.NotFound;

/** Evaluations as stored, and what they draw from. */
@ApplicationScoped
class EvaluationBook {

    private static final int MOST_LISTED = 60;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    IntakeRecords intake;

    @Inject
    SearchRecords searches;

    List<String> population(NewEvaluation plan) {
        return plan.population() == EvaluationPopulation.REQUESTS ? intake.numbers(plan.from(), plan.to())
                : searches.ids(plan.from(), plan.to());
    }

    void keep(Object record) {
        em.persist(record);
        em.flush();
    }

    Evaluation get(long id) {
        return Optional.ofNullable(em.find(Evaluation.class, id))
                .orElseThrow(() -> new NotFound("There is no such evaluation."));
    }

    EvaluationItem item(long id) {
        return Optional.ofNullable(em.find(EvaluationItem.class, id))
                .orElseThrow(() -> new NotFound("There is no such item in an evaluation."));
    }

    Optional<EvaluationDraw> drawOf(Evaluation evaluation) {
        return Optional.ofNullable(em.find(EvaluationDraw.class, evaluation.id()));
    }

    boolean found(EvaluationItem item) {
        return em.find(EvaluationFinding.class, item.id()) != null;
    }

    /** Newest first. */
    List<EvaluationView> all() {
        return em.createQuery("select e from Evaluation e order by e.id desc", Evaluation.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    EvaluationView view(Evaluation of) {
        EvaluationDraw draw = drawOf(of).orElse(null);
        List<EvaluationLine> lines = em.createQuery("select i from EvaluationItem i where i.evaluationId = :id"
                + " order by i.place", EvaluationItem.class).setParameter("id", of.id()).getResultStream()
                .map(item -> line(of.kind(), item)).toList();
        boolean drawn = draw != null;
        return new EvaluationView(of.id(), of.purpose(), of.kind(), of.fromDay(), of.toDay(), of.wanted(),
                of.itemCount(), of.itemsSha256(), of.announcedAfter(), of.announcedAt(), of.announcedBy(),
                drawn ? draw.seed() : null, drawn ? draw.source() : null, drawn ? draw.note() : null,
                drawn ? draw.drawnAt() : null, lines);
    }

    private EvaluationLine line(EvaluationPopulation kind, EvaluationItem item) {
        String facts = kind == EvaluationPopulation.REQUESTS ? intake.facts(item.item())
                : searches.facts(item.item());
        EvaluationFinding found = em.find(EvaluationFinding.class, item.id());
        return found == null
                ? new EvaluationLine(item.id(), item.place(), item.item(), item.key(), facts, null, null, null, null,
                        null)
                : new EvaluationLine(item.id(), item.place(), item.item(), item.key(), facts, found.kind(),
                        found.remark(), found.violationId(), found.foundAt(), found.foundBy());
    }
}
