package secondlook.web.keys;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.keys.KeyOverview;
import secondlook.keys.KeyService;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The key-encryption keys, how far the wrapping anew is, rotation and the end of an old key. */
@Named
@ViewScoped
public class KeysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/keys/list.xhtml";

    @Inject
    private transient KeyService service;

    private transient KeyOverview overview;
    private final ProofForm proof = new ProofForm();

    public void load() {
        overview = service.overview();
    }

    public void rotate() {
        Turn.to(PAGE, "keys.list.rotated", service.rotateSigned(proof.given()));
    }

    public void retire(String kek) {
        service.retireSigned(kek, proof.given());
        Turn.to(PAGE, "keys.list.retired", kek);
    }

    public KeyOverview getOverview() {
        return overview;
    }

    public ProofForm getProof() {
        return proof;
    }
}
