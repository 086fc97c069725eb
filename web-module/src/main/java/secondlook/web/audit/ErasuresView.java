package secondlook.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.audit.ErasureService;
import secondlook.audit.ErasureView;
import secondlook.audit.NewErasure;
import secondlook.web.shared.Turn;

/** Erasing persons out of old entries: the LASO orders, the commanding officer decides, the auditor reads. */
@Named
@ViewScoped
public class ErasuresView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/audit/erasures.xhtml";

    @Inject
    private transient ErasureService service;

    private transient List<ErasureView> erasures;
    private Long entry;
    private String account;
    private String reason;
    private String authority;
    private String remark;

    public void load() {
        erasures = service.list();
    }

    public void order() {
        service.order(new NewErasure(entry, account, reason, authority));
        Turn.to(PAGE, "audit.erasures.ordered");
    }

    public void confirm(long id) {
        service.decide(id, true, remark);
        Turn.to(PAGE, "audit.erasures.confirmed");
    }

    public void refuse(long id) {
        service.decide(id, false, remark);
        Turn.to(PAGE, "audit.erasures.refused");
    }

    public List<ErasureView> getErasures() {
        return erasures;
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
