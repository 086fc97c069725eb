package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import secondlook.identity.OwnAccessService;
import secondlook.shared.Invalid;
import secondlook.web.security.SignIn;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The reader's own password and recovery codes. */
@Named
@RequestScoped
public class CredentialsView {

    @Inject
    private OwnAccessService service;

    @Inject
    private SignIn door;

    private final ProofForm proof = new ProofForm();
    private final ProofForm codesProof = new ProofForm();
    private String fresh;
    private String again;
    private List<String> recoveryCodes = List.of();

    public void change() {
        if (fresh == null || !fresh.equals(again)) {
            throw new Invalid("again", "The two new passwords differ. Type the same one twice.");
        }
        String key = service.changePassword(proof.given(), fresh);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        door.renew((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), key);
        Turn.to("/identity/mine.xhtml", "identity.credentials.changed");
    }

    /** Stays on the page, which shows them. */
    public void renewCodes() {
        recoveryCodes = service.newRecoveryCodes(codesProof.given());
    }

    public long getLeft() {
        return service.recoveryCodesLeft();
    }

    public ProofForm getProof() {
        return proof;
    }

    public ProofForm getCodesProof() {
        return codesProof;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
