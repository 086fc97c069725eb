package secondlook.gallery;

import java.util.List;
import secondlook.engine.gallery.GallerySnapshot;

/**
 * The gallery as a search saw it. The snapshot's id is computed anew from what the store holds; what was expunged since
 * is no longer found by searching it.
 *
 * @param expungedSince   enrolments of that moment, in the order of their removal
 */
public record GalleryThen(GallerySnapshot snapshot, List<Long> expungedSince) {
}
