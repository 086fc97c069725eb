package secondlook.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import secondlook.identity.Proof;
import secondlook.web.security.PasskeyDoor;

/** The fields that every form with a signature has; the fragment identity/proof.xhtml shows them. */
public class ProofForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String password;
    private transient String code;
    private transient String answer;

    /** What was entered, to be used once; the passkey's answer closes the question that it answers. */
    public Proof given() {
        return answer == null || answer.isBlank() ? new Proof(password, code)
                : new Proof(password, null, PasskeyDoor.answer(request(), answer));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
