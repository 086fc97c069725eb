package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.engine.face.FaceTemplate;

/** The original bytes of an enrolled photograph and the template made from its face; written once with it. */
@Entity
@Table(name = "enrolment_content")
public class EnrolmentContent {

    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    private byte[] image;

    private byte[] template;

    protected EnrolmentContent() {
    }

    EnrolmentContent(long enrolmentId, byte[] image, FaceTemplate template) {
        if (image.length == 0) {
            throw new IllegalArgumentException("An enrolment has a picture");
        }
        this.enrolmentId = enrolmentId;
        this.image = image.clone();
        this.template = template.toBytes();
    }

    byte[] image() {
        return image.clone();
    }
}
