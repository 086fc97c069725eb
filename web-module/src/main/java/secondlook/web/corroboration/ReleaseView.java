package secondlook.web.corroboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.corroboration.ReleaseCommand;
import secondlook.corroboration.SeatLine;
import secondlook.corroboration.SeatService;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The supervisor releases one examiner's seat, with reasons. */
@Named
@ViewScoped
public class ReleaseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeatService service;

    private transient SeatLine seat;
    private String id;
    private String reasons;
    private final ProofForm proof = new ProofForm();

    public void load() {
        seat = service.seat(id);
    }

    public void release() {
        service.release(new ReleaseCommand(id, reasons, proof.given()));
        Turn.to("/corroboration/seats.xhtml", "corroboration.release.done");
    }

    public SeatLine getSeat() {
        return seat;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public ProofForm getProof() {
        return proof;
    }
}
