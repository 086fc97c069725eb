package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import secondlook.identity.PasskeyService;
import secondlook.identity.PasskeyView;
import secondlook.shared.Invalid;
import secondlook.web.security.PasskeyDoor;
import secondlook.web.shared.Messages;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The reader's own passkeys, and whether one of them can answer on the page that is shown. */
@Named
@RequestScoped
public class MyPasskeysView {

    private static final String PAGE = "/identity/passkeys.xhtml";

    @Inject
    private PasskeyService service;

    @Inject
    private PasskeyDoor door;

    private List<PasskeyView> passkeys;
    private Boolean atHand;
    private String label;
    private String answer;
    private final ProofForm proof = new ProofForm();

    public void load() {
        passkeys = service.mine();
    }

    public void add() {
        if (answer == null || answer.isBlank()) {
            throw new Invalid("label", Messages.text("identity.passkeys.noAnswer"));
        }
        PasskeyView added = door.add(request(), label, answer, proof.given());
        Turn.to(PAGE, "identity.passkeys.added", added.label());
    }

    public void remove(PasskeyView passkey) {
        service.remove(passkey.credentialId(), proof.given());
        Turn.to(PAGE, "identity.passkeys.removed", passkey.label());
    }

    public List<PasskeyView> getPasskeys() {
        if (passkeys == null) {
            load();
        }
        return passkeys;
    }

    public boolean isAtHand() {
        if (atHand == null) {
            atHand = door.atHand(request());
        }
        return atHand;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public ProofForm getProof() {
        return proof;
    }
}
