package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.board.NewViolation;
import secondlook.board.ViolationService;
import secondlook.policy.Clause;
import secondlook.web.shared.Turn;

/** A suspected violation as a member reports it. */
@Named
@ViewScoped
public class ViolationReportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ViolationService service;

    private Clause clause;
    private String description;
    private String evidence;
    private String suspect;

    public void report() {
        long number = service.report(new NewViolation(clause, description, evidence, suspect));
        Turn.to("/board/report.xhtml", "board.report.violationDone", number);
    }

    public Clause[] getClauses() {
        return Clause.values();
    }

    public Clause getClause() {
        return clause;
    }

    public void setClause(Clause clause) {
        this.clause = clause;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getSuspect() {
        return suspect;
    }

    public void setSuspect(String suspect) {
        this.suspect = suspect;
    }
}
