package secondlook.web.dissemination;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.dissemination.DisseminationService;
import secondlook.dissemination.DisseminationView;
import secondlook.dissemination.NewRelease;
import secondlook.web.shared.Turn;

/** Releases of a result: the log, and the three ways to release it. */
@Named
@ViewScoped
public class ReleaseFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DisseminationService service;

    private transient List<DisseminationView> log;
    private String id;
    private String toWhom;
    private String address;
    private String phone;
    private String witness;
    private String reason;

    public void load() {
        log = service.log(id);
    }

    public void mail() {
        NewRelease release = service.mail(id, toWhom, address);
        back("dissemination.release.mailed", release.release().toWhom(), release.code().replaceAll("(.{4})", "$1 ")
                .strip());
    }

    public void phone() {
        service.phone(id, toWhom, phone);
        back("dissemination.release.phoned");
    }

    public void inPerson() {
        service.inPerson(id, toWhom, witness);
        back("dissemination.release.handed");
    }

    public void revoke(long release) {
        service.revoke(release, reason);
        back("dissemination.release.revokedNow");
    }

    private void back(String key, Object... values) {
        Turn.to("/dissemination/release.xhtml?request=" + id, key, values);
    }

    public List<DisseminationView> getLog() {
        return log;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getToWhom() {
        return toWhom;
    }

    public void setToWhom(String toWhom) {
        this.toWhom = toWhom;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWitness() {
        return witness;
    }

    public void setWitness(String witness) {
        this.witness = witness;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
