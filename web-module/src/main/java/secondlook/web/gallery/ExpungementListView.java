package secondlook.web.gallery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.gallery.ExpungementService;
import secondlook.gallery.ExpungementView;

/** All expungements, newest first. */
@Named
@RequestScoped
public class ExpungementListView {

    @Inject
    private ExpungementService service;

    private List<ExpungementView> expungements;

    public void load() {
        expungements = service.list();
    }

    public List<ExpungementView> getExpungements() {
        return expungements;
    }
}
