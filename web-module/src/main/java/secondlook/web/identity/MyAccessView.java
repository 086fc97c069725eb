package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.Standing;
import secondlook.identity.UseAlertService;
import secondlook.identity.UseAlertView;

/** The reader's own access: what it needs, what is on record, what lapses when. */
@Named
@RequestScoped
public class MyAccessView {

    @Inject
    private PrerequisiteService service;

    @Inject
    private UseAlertService use;

    private Standing standing;
    private List<UseAlertView> alerts;

    public void load() {
        standing = service.mine();
        alerts = use.mine();
    }

    /** Unlikely uses of the own account that the LASO has not looked into yet. */
    public List<UseAlertView> getAlerts() {
        return alerts;
    }

    public Standing getStanding() {
        return standing;
    }
}
