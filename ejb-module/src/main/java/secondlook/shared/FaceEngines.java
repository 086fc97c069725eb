package secondlook.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.ModelUnavailable;

/**
 * The face engines of the configured packs: {@code secondlook.models} and, while another pack is being taken up,
 * {@code secondlook.models.next}. Everything works with the pack that made the gallery's templates; the other one only
 * makes new templates until the gallery is switched to it. Each is opened at first use. Without the models the system
 * starts all the same: whatever needs no face works, the rest says what to do, and finds them once they are there.
 */
@ApplicationScoped
public class FaceEngines {

    private static final Logger LOG = Logger.getLogger(FaceEngines.class.getName());

    @Inject
    @ConfigProperty(name = "secondlook.models", defaultValue = ".assets/models")
    String folder;

    @Inject
    @ConfigProperty(name = "secondlook.models.next")
    Optional<String> nextFolder;

    private final Map<String, FaceEngine> opened = new HashMap<>();
    private final Set<String> complained = new HashSet<>();
    private volatile String searched;

    /** From now on {@link #get} is the pack of these templates; before the first call it is the configured one. */
    public void search(String templateVersion) {
        searched = templateVersion;
    }

    /** The engine that probes and photographs are read with; Conflict while its models are not in place. */
    public synchronized FaceEngine get() {
        String version = searched;
        if (version == null) {
            return open(folder);
        }
        return folders().map(this::open).filter(engine -> makes(engine, version)).findFirst().orElseThrow(
                () -> new Conflict("The gallery's templates are of version " + version + ", and no configured face "
                        + "model makes them: nothing can be searched or enrolled. The operator names the folder of the "
                        + "old models in secondlook.models and that of the new ones in secondlook.models.next until "
                        + "the gallery has been switched."));
    }

    /** The configured pack that the gallery is to be switched to; empty when there is none that can be used. */
    public synchronized Optional<FaceEngine> next() {
        String version = searched;
        if (version == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(opened(named().orElse(folder))).filter(engine -> !makes(engine, version));
        } catch (ModelUnavailable notInPlace) {
            return Optional.empty();
        }
    }

    /** Why the pack that {@code secondlook.models.next} names cannot be taken up, and what to do; else empty. */
    public synchronized Optional<String> nextProblem() {
        String where = named().orElse(null);
        if (where == null) {
            return Optional.empty();
        }
        try {
            String version = opened(where).model().templateVersion();
            return version.equals(searched) ? Optional.of("The pack in " + where + " makes templates of version "
                    + version + ", which are searched already. Once the gallery has been switched, name its folder in "
                    + "secondlook.models and unset secondlook.models.next; another model needs a templateVersion of "
                    + "its own in its pack.properties.") : Optional.empty();
        } catch (ModelUnavailable e) {
            return Optional.of("The folder that secondlook.models.next names cannot be used. " + e.getMessage() + ".");
        }
    }

    private static boolean makes(FaceEngine engine, String version) {
        return engine.model().templateVersion().equals(version);
    }

    private Stream<String> folders() {
        return Stream.concat(Stream.of(folder), named().stream());
    }

    private Optional<String> named() {
        return nextFolder.filter(next -> !next.isBlank());
    }

    private FaceEngine open(String where) {
        try {
            return opened(where);
        } catch (ModelUnavailable e) {
            throw new Conflict("The face models are not in place: nothing can be searched or enrolled yet. The "
                    + "operator puts them into the folder that secondlook.models names; no restart is needed.");
        }
    }

    /** A line break at the end is what an editor leaves in a file that holds nothing but the folder. */
    private FaceEngine opened(String where) {
        FaceEngine engine = opened.get(where);
        if (engine == null) {
            Path path = Path.of(where.strip());
            try {
                engine = FaceEngine.open(path);
            } catch (ModelUnavailable e) {
                LOG.log(complained.add(where) ? Level.WARNING : Level.FINE, "Face models in {0} cannot be used: {1}",
                        new Object[] {path.toAbsolutePath(), e.getMessage()});
                throw e;
            }
            opened.put(where, engine);
            LOG.log(Level.INFO, "Face models ready: {0} {1}",
                    new Object[] {engine.model().name(), engine.model().version()});
        }
        return engine;
    }

    @PreDestroy
    synchronized void close() {
        List.copyOf(opened.values()).forEach(FaceEngine::close);
        opened.clear();
    }
}
