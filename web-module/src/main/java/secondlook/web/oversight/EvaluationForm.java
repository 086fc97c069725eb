package secondlook.web.oversight;

import java.io.Serializable;
import java.time.LocalDate;
import secondlook.oversight.EvaluationPopulation;
import secondlook.oversight.FindingKind;
import secondlook.policy.Clause;

/** What is typed on the page of the evaluations: a new one, a finding. */
public class EvaluationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String purpose;
    private EvaluationPopulation population;
    private LocalDate from;
    private LocalDate to;
    private Integer wanted;
    private FindingKind kind;
    private String remark;
    private Clause clause;

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public EvaluationPopulation getPopulation() {
        return population;
    }

    public void setPopulation(EvaluationPopulation population) {
        this.population = population;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Integer getWanted() {
        return wanted;
    }

    public void setWanted(Integer wanted) {
        this.wanted = wanted;
    }

    public FindingKind getKind() {
        return kind;
    }

    public void setKind(FindingKind kind) {
        this.kind = kind;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Clause getClause() {
        return clause;
    }

    public void setClause(Clause clause) {
        this.clause = clause;
    }
}
