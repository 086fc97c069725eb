package secondlook.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.ModelUnavailable;

/**
 * The one face engine of the system, opened at first use from the folder {@code secondlook.models}. Without the models
 * the system starts all the same: whatever needs no face works, the rest says what to do, and finds them once they are
 * there.
 */
@ApplicationScoped
public class FaceEngines {

    private static final Logger LOG = Logger.getLogger(FaceEngines.class.getName());

    @Inject
    @ConfigProperty(name = "secondlook.models", defaultValue = ".assets/models")
    String folder;

    private FaceEngine engine;

    /** The engine; Conflict while the models are not in place. */
    public synchronized FaceEngine get() {
        if (engine == null) {
            try {
                engine = FaceEngine.open(Path.of(folder));
                LOG.info(() -> "Face models ready: " + engine.model().name() + " " + engine.model().version());
            } catch (ModelUnavailable e) {
                LOG.log(Level.WARNING, "Face models in {0} cannot be used: {1}",
                        new Object[] {Path.of(folder).toAbsolutePath(), e.getMessage()});
                throw new Conflict("The face models are not in place: nothing can be searched or enrolled yet. The "
                        + "operator puts them into the folder that secondlook.models names; no restart is needed.");
            }
        }
        return engine;
    }

    @PreDestroy
    synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
