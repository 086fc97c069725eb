package secondlook.gallery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.SnapshotPoint;
import secondlook.shared.FaceEngines;

/**
 * The gallery as searches see it. The database is the truth; whoever asks first brings the store up to what has been
 * committed, so that nothing rolled back gets here and nothing expunged stays. A snapshot is immutable: a search keeps
 * its own while the gallery changes.
 *
 * <p>Holds one {@link VersionStore} a searched version, opened at the first question and closed when the server stops;
 * one of a version that is not searched any more is opened for the one question and closed after it.
 */
@ApplicationScoped
class CurrentGallery {

    private static final SnapshotPoint EMPTY = new SnapshotPoint(0, 0);

    @Inject
    StoreSettings settings;

    @Inject
    PlaceReader reader;

    @Inject
    FaceEngines engines;

    private final Map<String, VersionStore> open = new HashMap<>();
    private final Object retired = new Object();

    /** The snapshot and the version of its templates, which is null before the first enrolment. */
    record Now(GallerySnapshot snapshot, String templateVersion) {
    }

    Now now() {
        PlaceReader.Reached reached = reader.active();
        if (reached == null) {
            return new Now(GallerySnapshot.of(List.of()), null);
        }
        engines.search(reached.templateVersion());
        return new Now(store(reached.templateVersion()).upTo(reached), reached.templateVersion());
    }

    /** The gallery at an earlier moment, also of a version that is not searched any more. */
    GalleryThen then(String templateVersion, SnapshotPoint point) {
        if (point.equals(EMPTY)) {
            return new GalleryThen(GallerySnapshot.of(List.of()), List.of());
        }
        return with(templateVersion, store -> store.at(point));
    }

    /** The work on a store that is up to date; one that is not searched now is closed again. */
    <T> T with(String templateVersion, Function<VersionStore, T> work) {
        PlaceReader.Reached active = reader.active();
        if (active != null && active.templateVersion().equals(templateVersion)) {
            VersionStore store = store(templateVersion);
            store.upTo(active);
            return work.apply(store);
        }
        synchronized (retired) {
            VersionStore kept;
            synchronized (open) {
                kept = open.remove(templateVersion);
            }
            if (kept != null) {
                kept.close();
            }
            try (VersionStore store = new VersionStore(settings, reader, templateVersion)) {
                store.upTo(reader.of(templateVersion));
                return work.apply(store);
            }
        }
    }

    /** Has the store of a version ready before the gallery is switched to it. */
    void prepare(String templateVersion) {
        PlaceReader.Reached reached = reader.of(templateVersion);
        if (reached != null) {
            store(templateVersion).upTo(reached);
        }
    }

    private VersionStore store(String templateVersion) {
        synchronized (open) {
            return open.computeIfAbsent(templateVersion, v -> new VersionStore(settings, reader, v));
        }
    }

    @PreDestroy
    void close() {
        synchronized (open) {
            open.values().forEach(VersionStore::close);
            open.clear();
        }
    }
}
