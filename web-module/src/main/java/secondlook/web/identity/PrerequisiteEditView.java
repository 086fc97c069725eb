package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import secondlook.identity.NewPrerequisite;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.PrerequisiteView;
import secondlook.identity.Standing;
import secondlook.policy.PrerequisiteKind;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** One account's prerequisites: recorded with their documents, withdrawn, and everything ever recorded. */
@Named
@ViewScoped
public class PrerequisiteEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/identity/prerequisite.xhtml?account=";

    @Inject
    private transient PrerequisiteService service;

    private transient Standing standing;
    private transient List<PrerequisiteView> history;
    private transient Part document;
    private String account;
    private PrerequisiteKind kind;
    private LocalDate doneOn;
    private Integer hours;
    private String remark;
    private String reason;

    public void load() {
        standing = service.of(account);
        history = service.history(account);
    }

    public void record() {
        service.record(new NewPrerequisite(account, kind, doneOn, hours, remark, Upload.name(document),
                Upload.bytes(document)));
        Turn.to(PAGE + account, "identity.prerequisite.recorded", kind.label(), account);
    }

    public void withdraw(PrerequisiteKind what) {
        service.withdraw(account, what, reason);
        Turn.to(PAGE + account, "identity.prerequisite.withdrawn", what.label(), account);
    }

    public Standing getStanding() {
        return standing;
    }

    public List<PrerequisiteView> getHistory() {
        return history;
    }

    public PrerequisiteKind[] getKinds() {
        return PrerequisiteKind.of(standing.role()).toArray(new PrerequisiteKind[0]);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public PrerequisiteKind getKind() {
        return kind;
    }

    public void setKind(PrerequisiteKind kind) {
        this.kind = kind;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }
}
