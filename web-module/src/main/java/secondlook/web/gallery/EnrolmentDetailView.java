package secondlook.web.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import secondlook.gallery.EnrolmentDetail;
import secondlook.gallery.ExpungeCommand;
import secondlook.gallery.Expunged;
import secondlook.gallery.ExpungementService;
import secondlook.gallery.GalleryService;
import secondlook.policy.ExpungementAuthority;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** One enrolment, its linked encounters, and the LASO's way to expunge it. */
@Named
@ViewScoped
public class EnrolmentDetailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GalleryService service;

    @Inject
    private transient ExpungementService expungements;

    private transient EnrolmentDetail detail;
    private long id;
    private ExpungementAuthority authority;
    private String reference;
    private LocalDate orderedOn;
    private String reason;
    private final ProofForm proof = new ProofForm();

    public void load() {
        detail = service.detail(id);
    }

    /** Two acts: what the first erased stays erased, and its proof is made up at the next start if need be. */
    public void expunge() {
        Expunged expunged = expungements.expunge(new ExpungeCommand(id, authority, reference, orderedOn, reason,
                proof.given()));
        if (!expunged.originals().isEmpty()) {
            Turn.warning("gallery.expungement.originals", String.join(", ", expunged.originals()));
        }
        expungements.prove(expunged.id());
        Turn.to("/gallery/expungement.xhtml?id=" + expunged.id(), "gallery.expungement.done");
    }

    public ExpungementAuthority[] getAuthorities() {
        return Arrays.stream(ExpungementAuthority.values()).filter(ExpungementAuthority::givenByPeople)
                .toArray(ExpungementAuthority[]::new);
    }

    public EnrolmentDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ExpungementAuthority getAuthority() {
        return authority;
    }

    public void setAuthority(ExpungementAuthority authority) {
        this.authority = authority;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getOrderedOn() {
        return orderedOn;
    }

    public void setOrderedOn(LocalDate orderedOn) {
        this.orderedOn = orderedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ProofForm getProof() {
        return proof;
    }
}
