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
    private String templateVersion;

    public void load() {
        change = service.progress().orElse(null);
        templateVersion = change == null ? null : change.templateVersion();
    }

    public void switchModel() {
        service.switchModel(templateVersion);
        Turn.to("/gallery/list.xhtml", "gallery.model.switched", templateVersion);
    }

    /** Null while no other model is configured. */
    public ModelChange getChange() {
        return change;
    }
}
