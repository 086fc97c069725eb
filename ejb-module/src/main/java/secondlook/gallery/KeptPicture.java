package secondlook.gallery;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.engine.image.StillImage;
import secondlook.shared.Sealed;
import secondlook.shared.Sha256;

/**
 * A picture of a booking that shows no face from the front: a profile, an angled view, a scar, mark or tattoo. Kept
 * beside the booking as it came, never made into a template and never searched (307.5-5.4.2). Erased when the enrolment
 * of its booking is expunged; the hash stays, so that it is not kept again.
 */
@Entity
@Table(name = "gallery_kept_picture")
public class KeptPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gallery_kept_seq")
    @SequenceGenerator(name = "gallery_kept_seq", sequenceName = "gallery_kept_seq", allocationSize = 1)
    private Long id;

    @Column(name = "source_agency")
    private String sourceAgency;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "subject_number")
    private String subjectNumber;

    @Column(name = "capture_date")
    private LocalDate captureDate;

    private String shows;

    @Column(name = "image_sha256")
    private String imageSha256;

    @Column(name = "media_type")
    private String mediaType;

    private int width;

    private int height;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "image"))
    private Sealed image;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected KeptPicture() {
    }

    /** A picture read and found whole; what it shows is FACE, SCAR_MARK_TATTOO or OTHER. */
    record Read(Enrolment.Source source, String shows, StillImage still, byte[] image, String sha256) {

        Read(Enrolment.Source source, String shows, StillImage still, byte[] image) {
            this(source, shows, still, image, Sha256.of(image));
        }
    }

    KeptPicture(Read read, Instant at) {
        this.sourceAgency = read.source().agency();
        this.recordNumber = read.source().recordNumber();
        this.subjectNumber = read.source().subjectNumber();
        this.captureDate = read.source().captured();
        this.shows = Objects.requireNonNull(read.shows(), "shows");
        this.imageSha256 = read.sha256();
        this.mediaType = read.still().format().mediaType();
        this.width = read.still().width();
        this.height = read.still().height();
        this.image = Sealed.of(read.image(), "gallery_kept_picture " + imageSha256);
        this.keptAt = Objects.requireNonNull(at, "at");
    }

    Long id() {
        return id;
    }

    String imageSha256() {
        return imageSha256;
    }

    Instant keptAt() {
        return keptAt;
    }

    byte[] image() {
        return image.open("gallery_kept_picture " + imageSha256);
    }

    /** Bytes as they are stored; 0 once they are gone. */
    long size() {
        return image == null ? 0 : image.size();
    }

    boolean erased() {
        return erasedAt != null;
    }

    void erase(Instant at) {
        image = null;
        recordNumber = null;
        subjectNumber = null;
        captureDate = null;
        erasedAt = Objects.requireNonNull(at, "at");
    }
}
