package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.SnapshotPoint;

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

    @Column(name = "template_version")
    private String templateVersion;

    private Long slots;

    private Long removals;

    @Column(name = "created_at")
    private Instant createdAt;

    protected GallerySnapshotRecord() {
    }

    /** The template version is null only for a gallery that never had an enrolment. */
    GallerySnapshotRecord(GallerySnapshot snapshot, String templateVersion, Instant at) {
        if (templateVersion == null && snapshot.point().slots() > 0) {
            throw new IllegalArgumentException("Templates have their version");
        }
        this.id = snapshot.id();
        this.size = snapshot.size();
        this.slots = snapshot.point().slots();
        this.removals = snapshot.point().removals();
        this.templateVersion = templateVersion;
        this.createdAt = Objects.requireNonNull(at, "at");
    }

    String id() {
        return id;
    }

    SnapshotPoint point() {
        return new SnapshotPoint(slots, removals);
    }
}
