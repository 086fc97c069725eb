package secondlook.web.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.agency.AgreementKind;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.policy.Offense;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** The register of outside agencies: agreements, API credentials, suspension and reinstatement. */
@Named
@ViewScoped
public class AgencyListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/agency/list.xhtml";

    @Inject
    private transient AgencyService service;

    private final AgencyForm form = new AgencyForm();
    private transient List<AgencyView> agencies;
    private transient NewClient issued;
    private transient Part document;

    public void load() {
        agencies = service.list();
    }

    public void register() {
        service.register(new NewAgency(form.getName(), form.getOri(), form.getVerifiedHow(), form.isLawEnforcement(),
                form.isImmigrationEnforcement()));
        Turn.to(PAGE, "agency.list.registered", form.getName());
    }

    public void addAgreement(String agencyId) {
        service.addAgreement(new NewAgreement(agencyId, form.getNumber(), form.getKind(), form.getEffective(),
                form.getExpires(), Set.of(form.getOffenses()), Upload.bytes(document), form.terms()));
        Turn.to(PAGE, "agency.list.agreementAdded", form.getNumber());
    }

    /** Stays on the page: the secret is told in this one answer and nowhere else. */
    public void issueClient(String agencyId) {
        issued = service.issueClient(agencyId);
        load();
    }

    public void revokeClient(String clientId) {
        service.revokeClient(clientId);
        Turn.to(PAGE, "agency.list.revoked", clientId);
    }

    public void suspend(String agencyId) {
        service.suspend(agencyId, form.getFinding());
        Turn.to(PAGE, "agency.list.suspended");
    }

    public void reinstate(String agencyId) {
        service.reinstate(agencyId, form.getFinding());
        Turn.to(PAGE, "agency.list.reinstated");
    }

    /** The secret just issued, for the answer being written; the next look at the page begins a new view without it. */
    public NewClient getIssued() {
        return issued;
    }

    public List<AgencyView> getAgencies() {
        return agencies;
    }

    public AgencyForm getForm() {
        return form;
    }

    public AgreementKind[] getKinds() {
        return AgreementKind.values();
    }

    public Offense[] getOffenses() {
        return Offense.values();
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }
}
