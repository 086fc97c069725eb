package secondlook.web.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.gallery.ExpungementService;
import secondlook.gallery.ExpungementView;
import secondlook.lead.TouchedRequest;
import secondlook.lead.TouchedService;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** One expungement with its proof; for the commanding officer also which requests and leads it touches. */
@Named
@ViewScoped
public class ExpungementDetailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExpungementService service;

    @Inject
    private transient TouchedService touches;

    @Inject
    private transient Me me;

    private transient ExpungementView expungement;
    private transient List<TouchedRequest> touched;
    private String id;

    public void load() {
        expungement = service.view(id);
        touched = me.is("COMMANDER AUDITOR") ? touches.touched(expungement.enrolmentId()) : null;
    }

    public void acknowledge() {
        service.acknowledge(id);
        Turn.to("/gallery/expungement.xhtml?id=" + id, "gallery.expungement.noted");
    }

    public ExpungementView getExpungement() {
        return expungement;
    }

    /** Null for readers who are not shown the cases. */
    public List<TouchedRequest> getTouched() {
        return touched;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
