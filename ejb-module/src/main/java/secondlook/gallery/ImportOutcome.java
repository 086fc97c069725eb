package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * What became of one image, of an import's item or of a booking. Written with the enrolment it tells of, in one
 * transaction, so that no image is half enrolled and every enrolment leads back to who brought it (307.5-7.8).
 */
@Entity
@Table(name = "gallery_import_outcome")
public class ImportOutcome {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gallery_import_outcome_seq")
    @SequenceGenerator(name = "gallery_import_outcome_seq", sequenceName = "gallery_import_outcome_seq",
            allocationSize = 500)
    private Long id;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "booking_id")
    private String bookingId;

    private int item;

    private int image;

    @Enumerated(EnumType.STRING)
    private ImportResult result;

    private String clause;

    private String reason;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "kept_id")
    private Long keptId;

    @Column(name = "image_sha256")
    private String imageSha256;

    protected ImportOutcome() {
    }

    /** Whose image it is: the item of an import, or a booking with {@code item} 1. */
    record Owner(Long importId, String bookingId, int item) {

        static Owner item(long importId, int number) {
            return new Owner(importId, null, number);
        }

        static Owner booking(String bookingId) {
            return new Owner(null, bookingId, 1);
        }
    }

    /** @param image number of the image within its file, 0 for the file itself */
    ImportOutcome(Owner owner, int image, ImportFinding finding, String imageSha256) {
        this.importId = owner.importId();
        this.bookingId = owner.bookingId();
        this.item = owner.item();
        this.image = image;
        this.result = finding.result();
        this.clause = finding.clause() == null ? null : finding.clause().id();
        this.reason = finding.reason();
        this.imageSha256 = imageSha256;
    }

    ImportOutcome enrolledAs(long enrolment) {
        enrolmentId = enrolment;
        return this;
    }

    ImportOutcome keptAs(long picture) {
        keptId = picture;
        return this;
    }

    Long id() {
        return id;
    }

    int item() {
        return item;
    }

    /** Null when there is none. */
    Long enrolmentId() {
        return enrolmentId;
    }

    ImportResult result() {
        return result;
    }

    ImportOutcomeView view() {
        return new ImportOutcomeView(image, result, enrolmentId == null ? null : Enrolment.label(enrolmentId), clause,
                reason, imageSha256);
    }
}
