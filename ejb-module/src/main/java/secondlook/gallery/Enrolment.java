package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.shared.Conflict;

/**
 * One criminal mug shot in the gallery, with the agency and the record it comes from (307.5-5.4.2). Made once by
 * enrolment and not changed afterwards, except that expungement empties it; its picture lies in
 * {@link EnrolmentContent}, its templates in {@link EnrolmentTemplate}. Examiners see it under its {@link #label()}
 * alone, so that no name can sway a comparison.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolment_seq")
    @SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    @Column(name = "source_agency")
    private String sourceAgency;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "subject_number")
    private String subjectNumber;

    @Column(name = "capture_date")
    private LocalDate captureDate;

    @Column(name = "image_sha256")
    private String imageSha256;

    @Column(name = "media_type")
    private String mediaType;

    private int width;

    private int height;

    @Column(name = "template_version")
    private String templateVersion;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "enrolled_by")
    private String enrolledBy;

    @Column(name = "expunged_at")
    private Instant expungedAt;

    protected Enrolment() {
    }

    /** Where the photograph comes from; subject number and date may be null, because not every source states them. */
    record Source(String agency, String recordNumber, String subjectNumber, LocalDate captured) {

        Source {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(recordNumber, "recordNumber");
        }
    }

    Enrolment(Source source, String imageSha256, Portrait portrait, String account, Instant at) {
        this.sourceAgency = source.agency();
        this.recordNumber = source.recordNumber();
        this.subjectNumber = source.subjectNumber();
        this.captureDate = source.captured();
        this.imageSha256 = Objects.requireNonNull(imageSha256, "imageSha256");
        this.mediaType = portrait.still().format().mediaType();
        this.width = portrait.still().width();
        this.height = portrait.still().height();
        this.templateVersion = portrait.templateVersion();
        this.enrolledBy = Objects.requireNonNull(account, "account");
        this.enrolledAt = Objects.requireNonNull(at, "at");
    }

    /** Takes away what it says of a person; the number, the agency and the picture's hash stay. */
    void expunge(Instant at) {
        if (expungedAt != null) {
            throw new Conflict(label() + " has been expunged already.");
        }
        recordNumber = null;
        subjectNumber = null;
        captureDate = null;
        expungedAt = Objects.requireNonNull(at, "at");
    }

    boolean expunged() {
        return expungedAt != null;
    }

    Long id() {
        return id;
    }

    String mediaType() {
        return mediaType;
    }

    String imageSha256() {
        return imageSha256;
    }

    String label() {
        return label(id);
    }

    /** For example {@code Enrolment 000123}. */
    static String label(long id) {
        return String.format("Enrolment %06d", id);
    }

    EnrolmentView view() {
        return new EnrolmentView(id, label(), sourceAgency, recordNumber, subjectNumber, captureDate, imageSha256,
                width, height, templateVersion, enrolledAt);
    }
}
