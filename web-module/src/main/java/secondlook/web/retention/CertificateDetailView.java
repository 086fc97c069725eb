package secondlook.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.retention.CertificateDetail;
import secondlook.retention.RetentionService;

/** One purge certificate with its objects. */
@Named("certificateView")
@RequestScoped
public class CertificateDetailView {

    @Inject
    private RetentionService service;

    private CertificateDetail detail;
    private long id;

    public void load() {
        detail = service.certificate(id);
    }

    public CertificateDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
