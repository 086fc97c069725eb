package secondlook.web.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Set;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.agency.AgreementKind;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.agency.RequesterService;
import secondlook.policy.Offense;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** One outside agency, tab by tab: standing, agreements, requesters, programs. */
@Named
@ViewScoped
public class AgencyDetailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String STANDING = "standing";
    private static final String REQUESTERS = "requesters";
    private static final String PROGRAMS = "programs";
    private static final String AGREEMENTS = "agreements";

    @Inject
    private transient AgencyService service;

    @Inject
    private transient RequesterService requesters;

    private final AgencyForm form = new AgencyForm();
    private final RequesterForm requester = new RequesterForm();
    private String id;
    private String tab = STANDING;
    private transient AgencyView agency;
    private transient NewClient issued;
    private transient Part document;

    public void load() {
        agency = service.view(id);
        if (!Set.of(STANDING, AGREEMENTS, REQUESTERS, PROGRAMS).contains(tab)) {
            tab = STANDING;
        }
    }

    private void turn(String to, String key, Object... values) {
        Turn.to("/agency/detail.xhtml?id=" + id + "&tab=" + to, key, values);
    }

    public void addAgreement() {
        service.addAgreement(new NewAgreement(id, form.getNumber(), form.getKind(), form.getEffective(),
                form.getExpires(), Set.of(form.getOffenses()), Upload.bytes(document), form.terms()));
        turn(AGREEMENTS, "agency.detail.agreementAdded", form.getNumber());
    }

    public void nameRequester() {
        requesters.name(requester.requester(id));
        turn(REQUESTERS, "agency.requesters.named", requester.getRequesterName());
    }

    public void recordTraining(String requesterId) {
        requesters.recordTraining(requesterId, requester.getTraining(), requester.getTrainedOn());
        turn(REQUESTERS, "agency.requesters.recorded");
    }

    public void removeRequester(String requesterId) {
        requesters.remove(requesterId);
        turn(REQUESTERS, "agency.requesters.removed");
    }

    /** Stays on the page: the secret is told in this one answer and nowhere else. */
    public void issueClient() {
        issued = service.issueClient(id);
        load();
    }

    public void revokeClient(String clientId) {
        service.revokeClient(clientId);
        turn(PROGRAMS, "agency.detail.revoked", clientId);
    }

    public void suspend() {
        service.suspend(id, form.getFinding());
        turn(STANDING, "agency.detail.suspended");
    }

    public void reinstate() {
        service.reinstate(id, form.getFinding());
        turn(STANDING, "agency.detail.reinstated");
    }

    /** The secret just issued, for the answer being written; the next look at the page begins a new view without it. */
    public NewClient getIssued() {
        return issued;
    }

    public AgencyView getAgency() {
        return agency;
    }

    public AgencyForm getForm() {
        return form;
    }

    public RequesterForm getRequester() {
        return requester;
    }

    public AgreementKind[] getKinds() {
        return AgreementKind.values();
    }

    public Offense[] getOffenses() {
        return Offense.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }
}
