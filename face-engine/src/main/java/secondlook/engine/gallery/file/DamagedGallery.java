package secondlook.engine.gallery.file;

import java.nio.file.Path;

/**
 * A file of the gallery store does not hold what was acknowledged. Nothing is repaired silently, nothing was
 * changed; the database holds every template, so the store can be made anew from it.
 */
public class DamagedGallery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String record;

    public DamagedGallery(Path file, String record, String what) {
        super(file + ", " + record + ": " + what + ". The gallery store was not opened, nothing was changed. Move the"
                + " folder " + file.getParent() + " away and start again: the store is rebuilt from the database.");
        this.file = file;
        this.record = record;
    }

    /** The damaged or missing file. */
    public Path file() {
        return file;
    }

    /** Which part of the file: a record by its number, or the header. */
    public String record() {
        return record;
    }
}
