package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.identity.UseAlertService;
import secondlook.identity.UseAlertView;
import secondlook.web.shared.Turn;

/** Unlikely uses of accounts, which the LASO looks into. */
@Named
@ViewScoped
public class UseAlertsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient UseAlertService service;

    private transient List<UseAlertView> alerts;
    private String finding;

    public void load() {
        alerts = service.list();
    }

    public void settle(String id) {
        Turn.to("/identity/alerts.xhtml", "identity.alerts.settledNow", service.settle(id, finding).username());
    }

    public List<UseAlertView> getAlerts() {
        return alerts;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
