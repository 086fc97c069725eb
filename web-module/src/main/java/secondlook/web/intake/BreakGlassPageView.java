package secondlook.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.intake.BreakGlassService;
import secondlook.intake.BreakGlassView;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** Break-glass: the unit opens a case with a reason and sees the own accesses, the others decide on all of them. */
@Named
@ViewScoped
public class BreakGlassPageView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/intake/glass.xhtml";

    @Inject
    private transient BreakGlassService service;

    @Inject
    private transient Me me;

    private transient List<BreakGlassView> accesses;
    private String number;
    private String reason;
    private String remark;

    public void load() {
        accesses = me.is("EXAMINER SUPERVISOR") ? service.mine() : service.list();
    }

    public void open() {
        BreakGlassView opened = service.open(number, reason);
        Turn.to("/intake/detail.xhtml?id=" + opened.requestId(), "intake.glass.opened", opened.number());
    }

    public void approve(long id) {
        service.decide(id, true, remark);
        Turn.to(PAGE, "intake.glass.approved");
    }

    public void reject(long id) {
        service.decide(id, false, remark);
        Turn.to(PAGE, "intake.glass.rejected");
    }

    public List<BreakGlassView> getAccesses() {
        return accesses;
    }

    public long getOverdue() {
        return accesses.stream().filter(BreakGlassView::overdue).count();
    }

    public long getWaiting() {
        return accesses.stream().filter(access -> access.decided() == null).count();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
