package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import secondlook.identity.NewWorkstation;
import secondlook.identity.WorkstationService;
import secondlook.identity.WorkstationView;
import secondlook.web.shared.Turn;

/** The register of workstations, kept by the LASO. */
@Named
@ViewScoped
public class WorkstationsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/identity/workstations.xhtml";

    @Inject
    private transient WorkstationService service;

    private transient List<WorkstationView> workstations;
    private String name;
    private String network;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String certificate;
    private String reason;

    public void load() {
        workstations = service.list();
    }

    public void register() {
        service.register(new NewWorkstation(name, network, validFrom, validUntil, certificate));
        Turn.to(PAGE, "identity.workstations.registered", name);
    }

    public void end(long id) {
        Turn.to(PAGE, "identity.workstations.ended", service.end(id, reason).name());
    }

    public List<WorkstationView> getWorkstations() {
        return workstations;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
