package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * The one row that every change of the gallery (307.5-5.4.2) locks for the moment of its transaction, and the template
 * version that searches use: null before the first enrolment, then that of the pack it was made with, until the LASO
 * switches. Laid down by the migration; never added to and never deleted.
 */
@Entity
@Table(name = "gallery_state")
public class GalleryState {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "active_version")
    private String activeVersion;

    protected GalleryState() {
    }

    String activeVersion() {
        return activeVersion;
    }

    void searchWith(String templateVersion) {
        activeVersion = Objects.requireNonNull(templateVersion, "templateVersion");
    }
}
