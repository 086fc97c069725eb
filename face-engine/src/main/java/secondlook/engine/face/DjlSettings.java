package secondlook.engine.face;

import java.util.function.Supplier;

/**
 * Keeps the inference library to itself: no downloads, no usage reports, and its services found through this module's
 * class loader instead of whatever the calling thread of an application server happens to carry.
 */
final class DjlSettings {

    private DjlSettings() {
    }

    static <T> T within(Supplier<T> work) {
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("OPT_OUT_TRACKING", "true");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(FaceEngine.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void setUnlessGiven(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
