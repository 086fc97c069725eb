package secondlook.web.corroboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import secondlook.corroboration.ConsultationService;
import secondlook.corroboration.ConsultationSheet;
import secondlook.corroboration.OpinionView;
import secondlook.corroboration.StateCommand;
import secondlook.policy.Conclusion;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** Two examiners who disagree: both opinions as signed, and each one's statement after talking it over. */
@Named
@ViewScoped
public class ConsultView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConsultationService service;

    private transient ConsultationSheet sheet;
    private String id;
    private Conclusion conclusion;
    private Integer chosen;
    private String text;
    private final ProofForm proof = new ProofForm();

    public void load() {
        sheet = service.view(id);
    }

    public void state() {
        service.state(new StateCommand(id, conclusion, chosen, text, proof.given()));
        Turn.to("/corroboration/consult.xhtml?request=" + id, "corroboration.consult.stated");
    }

    /** The ranks that at least one of the two put forward. */
    public List<Integer> getChosenRanks() {
        return sheet.opinions().stream().map(OpinionView::chosenRank).filter(Objects::nonNull).distinct().sorted()
                .toList();
    }

    public ConsultationSheet getSheet() {
        return sheet;
    }

    public Conclusion[] getConclusions() {
        return Conclusion.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Conclusion getConclusion() {
        return conclusion;
    }

    public void setConclusion(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    public Integer getChosen() {
        return chosen;
    }

    public void setChosen(Integer chosen) {
        this.chosen = chosen;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ProofForm getProof() {
        return proof;
    }
}
