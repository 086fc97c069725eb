package secondlook.engine.gallery;

/**
 * A moment in the life of a gallery, enough to search it again as it stood then.
 *
 * @param slots    enrolments ever appended until then, also those removed since
 * @param removals removals until then
 */
public record SnapshotPoint(long slots, long removals) {

    public SnapshotPoint {
        if (removals < 0 || slots < removals || slots > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No gallery has " + slots + " slots and " + removals + " removals");
        }
    }
}
