package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.Standing;

/** The reader's own access: what it needs, what is on record, what lapses when. */
@Named
@RequestScoped
public class MyAccessView {

    @Inject
    private PrerequisiteService service;

    private Standing standing;

    public void load() {
        standing = service.mine();
    }

    public Standing getStanding() {
        return standing;
    }
}
