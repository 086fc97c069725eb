package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The original bytes of an enrolled photograph (307.5-5.4.2). Written once with the enrolment and never changed; its
 * row is deleted when the enrolment is expunged (307.5-7.4, MCL 28.243).
 */
@Entity
@Table(name = "enrolment_content")
public class EnrolmentContent {

    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    private byte[] image;

    protected EnrolmentContent() {
    }

    EnrolmentContent(long enrolmentId, byte[] image) {
        if (image.length == 0) {
            throw new IllegalArgumentException("An enrolment has a picture");
        }
        this.enrolmentId = enrolmentId;
        this.image = image.clone();
    }

    long enrolmentId() {
        return enrolmentId;
    }

    byte[] image() {
        return image.clone();
    }
}
