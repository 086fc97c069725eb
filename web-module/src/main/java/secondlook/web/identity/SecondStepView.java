package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import secondlook.identity.Entered;
import secondlook.identity.FactorOffer;
import secondlook.identity.Halfway;
import secondlook.identity.NextStep;
import secondlook.shared.Invalid;
import secondlook.web.security.PasskeyDoor;
import secondlook.web.security.SignIn;
import secondlook.web.shared.Turn;

/** The pages after the password: an own password, the set-up of a second factor with its recovery codes, the code. */
@Named
@RequestScoped
public class SecondStepView {

    private static final String BEGIN_AGAIN = "/signin.xhtml?why=late";

    @Inject
    private SignIn door;

    @Inject
    private PasskeyDoor passkeys;

    private String password;
    private String again;
    private String code;
    private String answer;
    private Halfway sofar;
    private FactorOffer offer;
    private List<String> recoveryCodes = List.of();

    /** Goes back to the beginning when this session's sign-in has not come to this step. */
    public void load(NextStep step) {
        sofar = door.halfway(request(), step).orElse(null);
        if (sofar == null) {
            Turn.go(BEGIN_AGAIN);
        } else if (step == NextStep.ENROL) {
            offer = door.offer(request());
        }
    }

    public void replacePassword() {
        if (password == null || !password.equals(again)) {
            throw new Invalid("again", "The two passwords differ. Type the same one twice.");
        }
        Turn.go(door.replacePassword(request(), password));
    }

    /** The passkey's answer in place of a code. */
    public void enterByPasskey() {
        Entered entered = passkeys.enter(request(), response(), answer);
        Welcome.to(door.wanted(request()), entered.before());
    }

    public void enter() {
        Entered entered = door.enter(request(), response(), code);
        if (entered.codesLeft() <= 2) {
            Turn.warning("identity.code.fewLeft", entered.codesLeft());
        }
        if (entered.alerts() > 0) {
            Turn.warning("identity.alerts.atSignIn", entered.alerts());
        }
        Welcome.to(door.wanted(request()), entered.before());
    }

    /** Stays on the page, which shows the recovery codes. */
    public void enrol() {
        recoveryCodes = door.enrol(request(), response(), code).recoveryCodes();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The sign-in so far; also for a page that is shown again after a refusal. */
    public Halfway getSofar() {
        if (sofar == null) {
            sofar = door.halfway(request(), NextStep.ENROL).orElse(null);
        }
        return sofar;
    }

    public String getName() {
        return door.halfway(request(), NextStep.SECOND_FACTOR).map(Halfway::username).orElse("");
    }

    /** The secret in groups of four, as people read and type it; empty once it is confirmed. */
    public String getSecret() {
        return offered() == null ? "" : offer.secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    public QrCode getPicture() {
        return offered() == null ? null : new QrCode(offer.address());
    }

    private FactorOffer offered() {
        if (offer == null && recoveryCodes.isEmpty() && getSofar() != null) {
            offer = door.offer(request());
        }
        return offer;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
