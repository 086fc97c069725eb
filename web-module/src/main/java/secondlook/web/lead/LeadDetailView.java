package secondlook.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.lead.LeadService;
import secondlook.lead.LeadView;
import secondlook.lead.NewUse;
import secondlook.lead.ReportLine;
import secondlook.lead.UseService;
import secondlook.policy.LeadUse;
import secondlook.policy.RequestState;
import secondlook.shared.Expected;
import secondlook.web.shared.Turn;

/** The result of a request: the notice with the statement, the versions of the report, and who does what next. */
@Named
@ViewScoped
public class LeadDetailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService service;

    @Inject
    private transient UseService uses;

    private transient LeadView lead;
    private String id;
    private String reason;
    private LeadUse use;
    private String remark;

    public void load() {
        lead = service.view(id);
    }

    public void issue() {
        service.issue(id);
        back("lead.detail.issued");
    }

    public void close() {
        service.closeWithoutCandidate(id);
        back("lead.detail.closed");
    }

    public void reissue() {
        service.reissue(id, reason);
        back("lead.detail.reissued");
    }

    public void acknowledge() {
        service.acknowledge(id);
        back("lead.detail.acknowledged");
    }

    public void reportUse() {
        uses.report(new NewUse(id, use, remark, null, Expected.ANY));
        back("lead.use.reported");
    }

    private void back(String key) {
        Turn.to("/lead/detail.xhtml?request=" + id, key);
    }

    /** The newest version, null while there is no report. */
    public ReportLine getLatest() {
        List<ReportLine> reports = lead.reports();
        return reports.stream().reduce((a, b) -> a.version() > b.version() ? a : b).orElse(null);
    }

    public boolean isToIssue() {
        return lead.state() == RequestState.SIGNED_OFF;
    }

    public boolean isToAcknowledge() {
        return lead.state() == RequestState.LEAD_ISSUED || lead.state() == RequestState.NO_CANDIDATE;
    }

    /** Whether a lead was received, so that its requester can say what became of it. */
    public boolean isToReport() {
        return lead.state() == RequestState.CLOSED && !lead.reports().isEmpty();
    }

    public LeadUse[] getUses() {
        return LeadUse.values();
    }

    public LeadView getLead() {
        return lead;
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

    public LeadUse getUse() {
        return use;
    }

    public void setUse(LeadUse use) {
        this.use = use;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
