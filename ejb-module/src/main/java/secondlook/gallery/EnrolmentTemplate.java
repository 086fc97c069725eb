package secondlook.gallery;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import secondlook.policy.PolicyParameters;
import secondlook.shared.Sealed;
import secondlook.shared.Sha256;

/**
 * What one model pack made of an enrolment: the template, in its place of the gallery of that version, and the quality
 * of the photograph as the pack measured it (307.5-5.4.2). Written once, with the enrolment or when another pack is
 * prepared; expungement (307.5-7.4) takes the numbers away and leaves pack, place, hash and the ordinal of the removal,
 * so that old roots can still be recomputed.
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

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "template"))
    private Sealed template;

    @Column(name = "template_sha256")
    private String templateSha256;

    private Long removal;

    private String pack;

    @Embedded
    private RecordedQuality quality;

    protected EnrolmentTemplate() {
    }

    /** @param policy whose limits the quality is held against */
    EnrolmentTemplate(long enrolmentId, GalleryHead head, Portrait.Reading reading, PolicyParameters policy) {
        this.enrolmentId = enrolmentId;
        this.templateVersion = head.templateVersion();
        this.slot = head.nextSlot();
        byte[] numbers = reading.template().toBytes();
        this.template = Sealed.of(numbers, about(templateVersion, slot));
        this.templateSha256 = Sha256.of(numbers);
        this.pack = reading.pack();
        this.quality = new RecordedQuality(reading.quality(), policy);
    }

    String templateVersion() {
        return templateVersion;
    }

    long slot() {
        return slot;
    }

    /** Bytes as they are stored; 0 once they are gone. */
    long size() {
        return template == null ? 0 : template.size();
    }

    String templateSha256() {
        return templateSha256;
    }

    /** What the numbers of a place are sealed as. */
    static String about(String templateVersion, long slot) {
        return "enrolment_template " + templateVersion + " " + slot;
    }

    /** The numbers and their key go for good. */
    void erase(GalleryHead head) {
        if (removal != null || !head.templateVersion().equals(templateVersion)) {
            throw new IllegalStateException("Place " + slot + " of " + templateVersion + " is not to be erased");
        }
        removal = head.nextRemoval();
        template = null;
        quality = null;
    }

    EnrolmentReading view() {
        return new EnrolmentReading(templateVersion, pack, RecordedQuality.view(quality));
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
