package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A state of the gallery that at least one search ran against, named by the hash of its content. Written before that
 * search and never changed, so that a search can be tied to what it searched years later (307.5-5.4.2).
 */
@Entity
@Table(name = "gallery_snapshot")
public class GallerySnapshotRecord {

    @Id
    private String id;

    private int size;

    @Column(name = "last_enrolment")
    private Long lastEnrolment;

    @Column(name = "created_at")
    private Instant createdAt;

    protected GallerySnapshotRecord() {
    }

    /** The last enrolment is null for an empty gallery. */
    GallerySnapshotRecord(String id, int size, Long lastEnrolment, Instant at) {
        if (size < 0 || (size == 0) != (lastEnrolment == null)) {
            throw new IllegalArgumentException("A gallery of " + size + " cannot end with " + lastEnrolment);
        }
        this.id = Objects.requireNonNull(id, "id");
        this.size = size;
        this.lastEnrolment = lastEnrolment;
        this.createdAt = Objects.requireNonNull(at, "at");
    }
}
