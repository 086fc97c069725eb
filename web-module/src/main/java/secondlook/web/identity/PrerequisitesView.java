package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.Standing;

/** Every account with its prerequisites, those that wait for somebody first. */
@Named
@RequestScoped
public class PrerequisitesView {

    @Inject
    private PrerequisiteService service;

    private List<Standing> standings;

    public void load() {
        standings = service.list();
    }

    public List<Standing> getStandings() {
        return standings;
    }

    public long getStopped() {
        return standings.stream().filter(Standing::stopped).count();
    }

    public long getCalling() {
        return standings.stream().filter(s -> !s.stopped() && s.calls()).count();
    }
}
