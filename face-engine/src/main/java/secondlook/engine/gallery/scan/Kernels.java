package secondlook.engine.gallery.scan;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Chooses the kernel once a process. The vector kernel is reached by name only, so that without the incubator module
 * its classes are never linked.
 */
public final class Kernels {

    static final String MODULE = "jdk.incubator.vector";

    private static final Logger LOG = Logger.getLogger(Kernels.class.getName());
    private static final ScanKernel SCALAR = new ScalarKernel();
    private static final ScanKernel BEST = best();

    private Kernels() {
    }

    /** The fastest kernel this JVM can run. */
    public static ScanKernel fastest() {
        return BEST;
    }

    /** The reference, for tests and benchmarks. */
    public static ScanKernel scalar() {
        return SCALAR;
    }

    private static ScanKernel best() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            LOG.warning("The module " + MODULE + " is absent: the gallery is searched with plain Java code, exactly"
                    + " but several times slower. Start Java with --add-modules " + MODULE + ".");
            return SCALAR;
        }
        try {
            return (ScanKernel) Class.forName("secondlook.engine.gallery.scan.VectorKernel")
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(Level.WARNING, "The vector kernel does not work on this Java, so the gallery is searched with plain"
                    + " Java code, exactly but several times slower", e);
            return SCALAR;
        }
    }
}
