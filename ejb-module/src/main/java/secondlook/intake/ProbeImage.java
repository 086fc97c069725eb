package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The original bytes of a probe: written at receipt, never changed, removed when the probe is erased. */
@Entity
@Table(name = "probe_image")
public class ProbeImage {

    @Id
    @Column(name = "request_id")
    private Long requestId;

    private byte[] image;

    protected ProbeImage() {
    }

    ProbeImage(long requestId, byte[] image) {
        if (image.length == 0) {
            throw new IllegalArgumentException("A probe has bytes");
        }
        this.requestId = requestId;
        this.image = image.clone();
    }

    byte[] image() {
        return image.clone();
    }
}
