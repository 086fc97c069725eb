package secondlook.web.statepolice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.policy.StateAnswer;
import secondlook.statepolice.AnswerGiven;
import secondlook.statepolice.StateDecision;
import secondlook.statepolice.StateRequestService;
import secondlook.statepolice.StateRequestsView;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** Requests to the State Police about one request: drafted, approved, sent, answered. */
@Named
@ViewScoped
public class StateRequestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StateRequestService service;

    private transient StateRequestsView all;
    private String id;
    private String text;
    private String reference;
    private StateAnswer answer;
    private final ProofForm proof = new ProofForm();

    public void load() {
        all = service.of(id);
    }

    public void draft() {
        service.draft(id, text);
        back("statepolice.requests.drafted");
    }

    public void approve(long request) {
        service.decide(new StateDecision(request, true, text, proof.given()));
        back("statepolice.requests.approved");
    }

    public void decline(long request) {
        service.decide(new StateDecision(request, false, text, proof.given()));
        back("statepolice.requests.declined");
    }

    public void sent(long request) {
        service.sent(request, text);
        back("statepolice.requests.sent");
    }

    public void answered(long request) {
        service.answered(new AnswerGiven(request, answer, reference, text));
        back("statepolice.requests.answered");
    }

    private void back(String key) {
        Turn.to("/statepolice/requests.xhtml?request=" + id, key);
    }

    public StateRequestsView getAll() {
        return all;
    }

    public List<StateAnswer> getAnswers() {
        return List.of(StateAnswer.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public StateAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(StateAnswer answer) {
        this.answer = answer;
    }

    public ProofForm getProof() {
        return proof;
    }
}
