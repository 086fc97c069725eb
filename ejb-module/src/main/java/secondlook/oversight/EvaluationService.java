package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import secondlook.audit.AuditTrail;
import secondlook.audit.TrailPoint;
import secondlook.board.NewViolation;
import secondlook.board.ViolationRecords;
import secondlook.policy.DutyLimits;
import secondlook.policy.EvaluationPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Random evaluations of compliance (307.5-6.1.2.d): the LASO announces what is drawn from; the seed is taken from the
 * audit trail after that, so that nobody chooses the sample; each item drawn gets a finding, and a suspected violation
 * a record of its own.
 */
@Audited
@Stateless
public class EvaluationService {

    /** Items of a population: what fits into its column. */
    private static final int LARGEST_POPULATION = 25_000;

    @Inject
    EvaluationBook book;

    @Inject
    ViolationRecords violations;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Announces an evaluation: from here on what it draws from is fixed. */
    @RolesAllowed({Role.Name.LASO})
    public EvaluationView announce(NewEvaluation plan) {
        act.on("evaluation", null).detail(plan.purpose());
        PolicyRefused.unless(EvaluationPolicy.evaluate(caller.get().role()));
        require(plan.population() != null, "population", "Choose what you draw from.");
        require(plan.from() != null, "from", "Enter the first day.");
        require(plan.to() != null, "to", "Enter the last day.");
        PolicyRefused.unless(EvaluationPolicy.plan(new EvaluationPolicy.Plan(plan.from(), plan.to(), plan.wanted()),
                today(), limits()));
        List<String> population = book.population(plan);
        require(!population.isEmpty(), "from", "There is nothing to draw from in these days.");
        require(population.size() <= LARGEST_POPULATION, "from", "There are more than " + LARGEST_POPULATION
                + " items in these days. Choose fewer days.");
        Evaluation announced = new Evaluation(plan, population, new Evaluation.Announced(trail.entries(),
                caller.get().account(), clock.instant()));
        book.keep(announced);
        act.on("evaluation " + announced.id(), announced.itemsSha256());
        return book.view(announced);
    }

    /** Draws the items with the seed that the trail has given meanwhile. */
    @RolesAllowed({Role.Name.LASO})
    public EvaluationView draw(long id) {
        Evaluation evaluation = book.get(id);
        act.on("evaluation " + id, evaluation.itemsSha256());
        PolicyRefused.unless(EvaluationPolicy.evaluate(caller.get().role()));
        if (book.drawOf(evaluation).isPresent()) {
            throw new Conflict("This evaluation is drawn already.");
        }
        TrailPoint seed = trail.firstAfter(evaluation.announcedAfter(), "evaluation " + id).orElse(null);
        PolicyRefused.unless(EvaluationPolicy.draw(seed != null));
        book.keep(new EvaluationDraw(evaluation, seed, caller.get().account(), clock.instant()));
        List<Sampling.Drawn> drawn = Sampling.draw(seed.hash(), evaluation.population(), evaluation.wanted());
        for (int i = 0; i < drawn.size(); i++) {
            book.keep(new EvaluationItem(evaluation, i + 1, drawn.get(i)));
        }
        act.detail("Seed " + seed.hash() + ", " + seed.source());
        return book.view(evaluation);
    }

    /** Records what was found on an item; a suspected violation gets its own record. */
    @RolesAllowed({Role.Name.LASO})
    public EvaluationView find(long itemId, NewFinding found) {
        EvaluationItem item = book.item(itemId);
        act.on("evaluation " + item.evaluationId() + ", item " + item.item(), null).detail(found.remark());
        PolicyRefused.unless(EvaluationPolicy.evaluate(caller.get().role()));
        require(found.kind() != null, "kind", "Choose what you found.");
        PolicyRefused.unless(EvaluationPolicy.finding(found.remark(), limits()));
        if (book.found(item)) {
            throw new Conflict("This item has its finding already.");
        }
        Long violation = null;
        if (found.kind() == FindingKind.SUSPECTED) {
            require(found.clause() != null, "clause", "Choose the clause that you suspect to be violated.");
            violation = violations.suspect(new NewViolation(found.clause(), found.remark(), "Evaluation "
                    + item.evaluationId() + ", item " + item.place() + ": " + item.item(), null));
        }
        book.keep(new EvaluationFinding(item, found, violation, caller.get().account(), clock.instant()));
        return book.view(book.get(item.evaluationId()));
    }

    /** The evaluations, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<EvaluationView> list() {
        act.on("evaluations", null);
        return book.all();
    }

    /** What an evaluation draws from, one item a line: with it and the seed anybody draws again. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public String population(long id) {
        Evaluation evaluation = book.get(id);
        act.on("evaluation " + id, evaluation.itemsSha256());
        return String.join("\n", evaluation.population()) + "\n";
    }

    /** The signed checkpoint whose SHA-256 is the seed. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public String seedNote(long id) {
        Evaluation evaluation = book.get(id);
        act.on("evaluation " + id, evaluation.itemsSha256());
        return book.drawOf(evaluation).map(EvaluationDraw::note).orElseThrow(() -> new NotFound(
                "There is no checkpoint to this evaluation: it is not drawn yet, or was before they gave the seed."));
    }

    private DutyLimits limits() {
        return PolicyParameters.at(clock.instant()).duties();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new Invalid(field, message);
        }
    }
}
