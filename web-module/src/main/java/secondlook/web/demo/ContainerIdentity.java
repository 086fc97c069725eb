package secondlook.web.demo;

import java.lang.reflect.InvocationTargetException;
import java.security.Principal;
import java.util.Set;
import javax.security.auth.Subject;

/**
 * Puts a person's name and role on the current thread for the container's own checks. Payara has no public way for one
 * bean to act as several people, so its security context is set by reflection (docs/decisions/run-as.md); only the
 * demonstration may do so.
 */
final class ContainerIdentity {

    private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
    private static final String GROUP = "org.glassfish.security.common.Group";

    private ContainerIdentity() {
    }

    /** Answers with what was there before, for {@link #restore}. */
    static Object become(String username, String role) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> type = Class.forName(CONTEXT, true, loader);
            Principal group = (Principal) Class.forName(GROUP, true, loader).getConstructor(String.class)
                    .newInstance(role);
            Object before = type.getMethod("getCurrent").invoke(null);
            Subject subject = new Subject(false, Set.of(group), Set.of(), Set.of());
            Object context = type.getConstructor(String.class, Subject.class).newInstance(username, subject);
            set(type, context);
            return before;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This server does not let the demonstration act for its accounts", e);
        }
    }

    static void restore(Object before) {
        try {
            set(Class.forName(CONTEXT, true, Thread.currentThread().getContextClassLoader()), before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The thread keeps a demonstration account's name", e);
        }
    }

    private static void set(Class<?> type, Object context)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        type.getMethod("setCurrent", type).invoke(null, context);
    }
}
