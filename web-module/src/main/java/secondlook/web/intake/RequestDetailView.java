package secondlook.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.intake.InformationService;
import secondlook.intake.IntakeService;
import secondlook.intake.NewInformation;
import secondlook.intake.QuestionView;
import secondlook.intake.RequestView;
import secondlook.policy.CaseStatus;
import secondlook.policy.RequestState;
import secondlook.shared.Expected;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** One request: what it is, where it stands, and the reader's next step. The services decide; the page only offers. */
@Named
@ViewScoped
public class RequestDetailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IntakeService service;

    @Inject
    private transient InformationService information;

    @Inject
    private transient Me me;

    private transient RequestView request;
    private String id;
    private String reason;
    private String question;
    private String answer;
    private CaseStatus caseStatus;

    public void load() {
        request = service.view(id);
        caseStatus = request.caseStatus();
    }

    public void withdraw() {
        service.withdraw(id, reason);
        back("intake.detail.withdrawn");
    }

    public void updateCaseStatus() {
        service.updateCaseStatus(id, caseStatus);
        back("intake.detail.statusUpdated");
    }

    public void accept() {
        service.decideFlagged(id, true, reason);
        back("intake.detail.accepted");
    }

    public void refuse() {
        service.decideFlagged(id, false, reason);
        back("intake.detail.refused");
    }

    public void ask() {
        information.ask(id, question);
        back("intake.questions.asked");
    }

    public void answer(int number) {
        information.answer(new NewInformation(id, number, answer, null, Expected.ANY));
        back("intake.questions.answered");
    }

    private void back(String key) {
        Turn.to("/intake/detail.xhtml?id=" + id, key);
    }

    /** Whether the request stands at one of the stages, named with blanks between them. */
    public boolean at(String states) {
        return List.of(states.split(" ")).contains(request.state().name());
    }

    public boolean isWithdrawable() {
        return me.is("INVESTIGATOR") && request.state().mayBecome(RequestState.WITHDRAWN);
    }

    private boolean onItsWay() {
        return !request.state().ended() && !at("FROZEN SIGNED_OFF");
    }

    public boolean isAskable() {
        return me.is("EXAMINER SUPERVISOR") && onItsWay();
    }

    /** The number of the question that the reader is to answer, 0 without one. */
    public int getToAnswer() {
        return me.is("INVESTIGATOR") && onItsWay() ? request.questions().stream().filter(QuestionView::open)
                .mapToInt(QuestionView::number).findFirst().orElse(0) : 0;
    }

    public boolean isSearchable() {
        return me.is("EXAMINER") && at("ACCEPTED");
    }

    public boolean isExaminable() {
        return me.is("EXAMINER") && at("SEARCHED FIRST_EXAMINED");
    }

    public boolean isConsultable() {
        return me.is("EXAMINER SUPERVISOR COMMANDER") && at("CONSULTATION");
    }

    public boolean isReviewable() {
        return me.is("SUPERVISOR") && at("SECOND_EXAMINED CONSULTATION SIGNED_OFF")
                || me.is("SUPERVISOR COMMANDER") && at("LEAD_ISSUED NO_CANDIDATE CLOSED");
    }

    public boolean isResult() {
        return at("SIGNED_OFF LEAD_ISSUED NO_CANDIDATE CLOSED") && !(me.is("INVESTIGATOR") && at("SIGNED_OFF"));
    }

    /**
     * Whether the photograph is out of use and kept for a court; whom it is shown to all the same the service decides.
     */
    public boolean isKeptForCourt() {
        return request.probe().erasedAt() == null && RequestState.NO_CANDIDATE.label().equals(request.outcome());
    }

    public RequestView getRequest() {
        return request;
    }

    public CaseStatus[] getCaseStatuses() {
        return CaseStatus.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CaseStatus getCaseStatus() {
        return caseStatus;
    }

    public void setCaseStatus(CaseStatus caseStatus) {
        this.caseStatus = caseStatus;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
