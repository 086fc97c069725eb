package secondlook.web.matching;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.matching.Rerun;
import secondlook.matching.RerunService;

/** A recorded search run again against its own gallery snapshot, beside the record. */
@Named
@ViewScoped
public class RerunView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RerunService service;

    private transient Rerun rerun;
    private String id;

    public void run() {
        rerun = null;
        rerun = service.rerun(id == null ? "" : id.strip());
    }

    /** Null before it was run. */
    public Rerun getRerun() {
        return rerun;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
