package secondlook.web.retention;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import secondlook.intake.HoldView;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionPolicy;
import secondlook.retention.CertificateView;
import secondlook.retention.HoldService;
import secondlook.retention.PurgeAuditService;
import secondlook.retention.PurgeAuditView;
import secondlook.retention.RetentionOverview;
import secondlook.retention.RetentionService;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** What is kept, due and held, and what was purged. A supervisor sees and places holds only. */
@Named
@ViewScoped
public class RetentionListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/retention/list.xhtml";

    @Inject
    private transient RetentionService service;

    @Inject
    private transient HoldService holdService;

    @Inject
    private transient PurgeAuditService audits;

    @Inject
    private transient Me me;

    private transient RetentionOverview overview;
    private transient List<HoldView> holds;
    private transient List<CertificateView> certificates;
    private transient List<PurgeAuditView> drawn;
    private String requestNumber;
    private HoldAuthority authority;
    private String reference;
    private String reason;
    private LocalDate reviewOn;

    public void load() {
        if (me.is("SUPERVISOR")) {
            holds = holdService.list();
        } else {
            overview = service.overview();
            holds = overview.holds();
            certificates = service.certificates();
            drawn = audits.list();
        }
    }

    public void place() {
        HoldView placed = holdService.place(requestNumber, new RetentionPolicy.Hold(authority, reference, reason,
                reviewOn));
        Turn.to(PAGE, "retention.list.placed", placed.requestNumber());
    }

    public void review(String holdId) {
        HoldView reviewed = holdService.review(holdId, reviewOn);
        Turn.to(PAGE, "retention.list.reviewed", reviewed.requestNumber());
    }

    public void lift(String holdId) {
        HoldView lifted = holdService.lift(holdId, reason);
        Turn.to(PAGE, "retention.list.lifted", lifted.requestNumber());
    }

    public void draw() {
        PurgeAuditView audit = audits.draw();
        Turn.to("/retention/audit.xhtml?id=" + audit.id(), audit.confirmed() ? "retention.audit.done"
                : "retention.audit.failed");
    }

    public boolean overdue(HoldView hold) {
        return overview != null && hold.overdue(overview.today());
    }

    /** Null for a supervisor. */
    public RetentionOverview getOverview() {
        return overview;
    }

    public List<HoldView> getHolds() {
        return holds;
    }

    public List<CertificateView> getCertificates() {
        return certificates;
    }

    public List<PurgeAuditView> getDrawn() {
        return drawn;
    }

    public HoldAuthority[] getAuthorities() {
        return HoldAuthority.values();
    }

    public String getRequestNumber() {
        return requestNumber;
    }

    public void setRequestNumber(String requestNumber) {
        this.requestNumber = requestNumber;
    }

    public HoldAuthority getAuthority() {
        return authority;
    }

    public void setAuthority(HoldAuthority authority) {
        this.authority = authority;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
