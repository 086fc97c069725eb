package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.identity.ProviderSubjectService;
import secondlook.identity.ProviderSubjectView;
import secondlook.web.shared.Turn;

/** The LASO binds those whom the department's provider knows to accounts. */
@Named
@ViewScoped
public class ProviderSubjectsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/identity/subjects.xhtml";

    @Inject
    private transient ProviderSubjectService service;

    private transient List<ProviderSubjectView> subjects;
    private String account;
    private String initialPassword;

    public void load() {
        subjects = service.list();
    }

    public void bind(long id) {
        Turn.to(PAGE, "identity.subjects.bound", service.bind(id, account).account());
    }

    public void loosen(long id, String username) {
        service.loosen(id, initialPassword);
        Turn.to(PAGE, "identity.subjects.loosened", username);
    }

    public List<ProviderSubjectView> getSubjects() {
        return subjects;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getInitialPassword() {
        return initialPassword;
    }

    public void setInitialPassword(String initialPassword) {
        this.initialPassword = initialPassword;
    }
}
