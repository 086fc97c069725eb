package secondlook.web.token;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.token.SigningKeyService;
import secondlook.token.SigningKeyView;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The keys that sign access tokens, their rotation, and the end of one that has leaked. */
@Named
@ViewScoped
public class SigningKeysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/token/signing.xhtml";

    @Inject
    private transient SigningKeyService service;

    private transient List<SigningKeyView> keys;
    private final ProofForm proof = new ProofForm();

    public void load() {
        keys = service.list();
    }

    public void rotate() {
        service.rotate(proof.given());
        Turn.to(PAGE, "token.signing.rotated");
    }

    public void end(String kid) {
        service.end(kid, proof.given());
        Turn.to(PAGE, "token.signing.hasEnded");
    }

    public List<SigningKeyView> getKeys() {
        return keys;
    }

    public ProofForm getProof() {
        return proof;
    }
}
