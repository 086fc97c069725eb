package secondlook.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.board.ViolationService;
import secondlook.board.ViolationView;
import secondlook.oversight.EvaluationPopulation;
import secondlook.oversight.EvaluationService;
import secondlook.oversight.EvaluationView;
import secondlook.oversight.FindingKind;
import secondlook.oversight.NewEvaluation;
import secondlook.oversight.NewFinding;
import secondlook.policy.Clause;
import secondlook.web.shared.Turn;

/** Random evaluations: announced, drawn and found on by the LASO; suspected violations that came of them. */
@Named
@ViewScoped
public class EvaluationsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/oversight/evaluations.xhtml";

    @Inject
    private transient EvaluationService service;

    @Inject
    private transient ViolationService register;

    private transient List<EvaluationView> evaluations;
    private transient List<ViolationView> violations;
    private EvaluationForm form = new EvaluationForm();

    public void load() {
        evaluations = service.list();
        violations = register.list();
    }

    public void announce() {
        service.announce(new NewEvaluation(form.getPurpose(), form.getPopulation(), form.getFrom(), form.getTo(),
                form.getWanted() == null ? 0 : form.getWanted()));
        Turn.to(PAGE, "oversight.evaluations.announced");
    }

    public void draw(long id) {
        service.draw(id);
        Turn.to(PAGE, "oversight.evaluations.drawn");
    }

    public void find(long item) {
        service.find(item, new NewFinding(form.getKind(), form.getRemark(), form.getClause()));
        Turn.to(PAGE, "oversight.evaluations.found");
    }

    public List<EvaluationView> getEvaluations() {
        return evaluations;
    }

    public List<ViolationView> getViolations() {
        return violations;
    }

    public EvaluationForm getForm() {
        return form;
    }

    public EvaluationPopulation[] getPopulations() {
        return EvaluationPopulation.values();
    }

    public FindingKind[] getKinds() {
        return FindingKind.values();
    }

    public Clause[] getClauses() {
        return Clause.values();
    }
}
