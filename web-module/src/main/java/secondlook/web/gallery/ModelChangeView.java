package secondlook.web.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.gallery.ModelChange;
import secondlook.gallery.ModelService;
import secondlook.web.shared.Turn;

/** How far the gallery is with the next face model, and the LASO's switch to it. */
@Named
@ViewScoped
public class ModelChangeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ModelService service;

    private transient ModelChange change;
    private transient String problem;
    private String templateVersion;

    public void load() {
        refresh();
        problem = service.problem().orElse(null);
    }

    public void refresh() {
        change = service.progress().orElse(null);
        templateVersion = change == null ? null : change.templateVersion();
    }

    public void switchModel() {
        service.switchModel(templateVersion);
        Turn.to("/gallery/list.xhtml", "gallery.model.switched", templateVersion);
    }

    /** Whether the page has to ask again how far it is. */
    public boolean isUnderWay() {
        return change != null && !change.complete();
    }

    /** For example {@code 41.2 a second, 38 min 05 s left}; empty while nothing is being read. */
    public String getPace() {
        return change.pace().inWords(change.remaining());
    }

    /** Why the configured next model cannot be used, and what to do; null when there is no such trouble. */
    public String getProblem() {
        return problem;
    }

    /** Null while no other model is configured that can be used. */
    public ModelChange getChange() {
        return change;
    }
}
