package secondlook.gallery;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.shared.Sealed;

/**
 * The original bytes of an enrolled photograph (307.5-5.4.2), sealed. Written once with the enrolment and never
 * changed; its row is deleted when the enrolment is expunged (307.5-7.4, MCL 28.243).
 */
@Entity
@Table(name = "enrolment_content")
public class EnrolmentContent {

    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "image"))
    private Sealed image;

    protected EnrolmentContent() {
    }

    EnrolmentContent(long enrolmentId, byte[] image) {
        if (image.length == 0) {
            throw new IllegalArgumentException("An enrolment has a picture");
        }
        this.enrolmentId = enrolmentId;
        this.image = Sealed.of(image, about());
    }

    long enrolmentId() {
        return enrolmentId;
    }

    byte[] image() {
        return image.open(about());
    }

    /** Bytes as they are stored. */
    long size() {
        return image.size();
    }

    private String about() {
        return "enrolment_content " + enrolmentId;
    }
}
