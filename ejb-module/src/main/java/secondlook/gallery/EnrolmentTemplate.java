package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import secondlook.engine.face.FaceTemplate;
import secondlook.shared.Sha256;

/**
 * The template of one enrolment by one model pack, in its place of the gallery of that version (307.5-5.4.2). Written
 * once, with the enrolment or when another pack is prepared; expungement (307.5-7.4) takes the numbers away and leaves
 * place, hash and the ordinal of the removal, so that old roots can still be recomputed.
 */
@Entity
@IdClass(EnrolmentTemplate.Place.class)
@Table(name = "enrolment_template")
public class EnrolmentTemplate {

    @Id
    @Column(name = "template_version")
    private String templateVersion;

    @Id
    private long slot;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    private byte[] template;

    @Column(name = "template_sha256")
    private String templateSha256;

    private Long removal;

    protected EnrolmentTemplate() {
    }

    EnrolmentTemplate(long enrolmentId, GalleryHead head, FaceTemplate template) {
        this.enrolmentId = enrolmentId;
        this.templateVersion = head.templateVersion();
        this.slot = head.nextSlot();
        this.template = template.toBytes();
        this.templateSha256 = Sha256.of(this.template);
    }

    String templateVersion() {
        return templateVersion;
    }

    long slot() {
        return slot;
    }

    String templateSha256() {
        return templateSha256;
    }

    /** The numbers go for good. */
    void erase(GalleryHead head) {
        if (removal != null || !head.templateVersion().equals(templateVersion)) {
            throw new IllegalStateException("Place " + slot + " of " + templateVersion + " is not to be erased");
        }
        removal = head.nextRemoval();
        template = null;
    }

    /** The key of a row: one place in the gallery of one version. */
    public static final class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        private String templateVersion;
        private long slot;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && slot == that.slot
                    && Objects.equals(templateVersion, that.templateVersion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(templateVersion, slot);
        }
    }
}
