package secondlook.intake;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.shared.Sealed;

/** The original bytes of a probe, sealed: written at receipt, never changed, removed when the probe is erased. */
@Entity
@Table(name = "probe_image")
public class ProbeImage {

    @Id
    @Column(name = "request_id")
    private Long requestId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "image"))
    private Sealed image;

    protected ProbeImage() {
    }

    ProbeImage(long requestId, byte[] image) {
        if (image.length == 0) {
            throw new IllegalArgumentException("A probe has bytes");
        }
        this.requestId = requestId;
        this.image = Sealed.of(image, about());
    }

    byte[] image() {
        return image.open(about());
    }

    private String about() {
        return "probe_image " + requestId;
    }
}
