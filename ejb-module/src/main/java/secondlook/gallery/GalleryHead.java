package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/**
 * How far the templates of one version have got: places and removals are numbered without gaps from here, by whoever
 * holds the lock on {@link GalleryState}, so that a search names exactly which gallery it saw (307.5-5.4.2, 7.4). Made
 * with the first template of its version, only ever counted up, and kept for good, because old searches are run again
 * on old versions.
 */
@Entity
@Table(name = "gallery_head")
public class GalleryHead {

    @Id
    @Column(name = "template_version")
    private String templateVersion;

    private long slots;

    private long removals;

    private String mark;

    protected GalleryHead() {
    }

    GalleryHead(String templateVersion) {
        this.templateVersion = Objects.requireNonNull(templateVersion, "templateVersion");
        this.mark = UUID.randomUUID().toString();
    }

    String templateVersion() {
        return templateVersion;
    }

    long slots() {
        return slots;
    }

    long removals() {
        return removals;
    }

    long nextSlot() {
        return slots++;
    }

    long nextRemoval() {
        if (removals == slots) {
            throw new IllegalStateException("Nothing is left to remove");
        }
        return removals++;
    }

    /** What the files of this database's store carry, so that those of another database are not taken for them. */
    String mark() {
        return mark;
    }
}
