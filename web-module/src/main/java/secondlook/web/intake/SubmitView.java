package secondlook.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import secondlook.intake.IntakeService;
import secondlook.intake.ProbeFile;
import secondlook.intake.RequestView;
import secondlook.intake.SubmitRequest;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.policy.StillSource;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** A new request. The form is sent without leaving the page, so a refusal loses nothing, not even the chosen file. */
@Named
@ViewScoped
public class SubmitView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Clock clock;

    @Inject
    private transient IntakeService service;

    @Inject
    private transient Me me;

    private final RequestForm form = new RequestForm();
    private final String idempotencyKey = UUID.randomUUID().toString();
    private transient Part probe;

    @PostConstruct
    void begin() {
        form.setName(me.getName());
        form.setUnit(me.getUnit());
    }

    public void submit() {
        RequestView request = service.submit(new SubmitRequest(form.getIncidentNumber(), form.getCaseNumber(),
                form.getOffense(), form.getCaseStatus(), form.getPurpose(), form.getFacts(), form.getSource(),
                form.getSourceDetail(),
                new Contact(form.getName(), form.getUnit(), form.getAddress(), form.getPhone(), form.getEmail()),
                new Attestations(form.isStillImage(), form.isReasonableSuspicion(), form.isNoProtectedBasis()),
                null, idempotencyKey,
                new ProbeFile(Upload.name(probe), Upload.needed(probe, "intake.edit.fileNeeded"))));
        Turn.to("/intake/detail.xhtml?id=" + request.id(), "intake.edit.submitted", request.number());
    }

    public RequestForm getForm() {
        return form;
    }

    public Part getProbe() {
        return probe;
    }

    public void setProbe(Part probe) {
        this.probe = probe;
    }

    public List<Offense> getOffenses() {
        return PolicyParameters.at(clock.instant()).scope().listed();
    }

    public CaseStatus[] getCaseStatuses() {
        return CaseStatus.values();
    }

    public StillSource[] getSources() {
        return StillSource.values();
    }
}
