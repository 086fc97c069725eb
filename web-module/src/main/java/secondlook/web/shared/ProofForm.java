package secondlook.web.shared;

import java.io.Serializable;
import secondlook.identity.Proof;

/** The two fields that every form with a signature has; the fragment identity/proof.xhtml shows them. */
public class ProofForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String password;
    private transient String code;

    /** What was entered, to be used once. */
    public Proof given() {
        return new Proof(password, code);
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
}
