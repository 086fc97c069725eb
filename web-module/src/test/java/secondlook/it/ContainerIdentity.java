package secondlook.it;

import java.security.Principal;
import java.util.Set;
import javax.security.auth.Subject;
import secondlook.shared.Caller;

/** The container's own idea of who is calling, set on the thread: docs/decisions/run-as.md. */
final class ContainerIdentity {

    private ContainerIdentity() {
    }

    /** Answers with what was there before; a null caller is nobody. */
    static Object become(Caller caller) throws ReflectiveOperationException {
        Class<?> type = context();
        Object before = type.getMethod("getCurrent").invoke(null);
        Object now = null;
        if (caller != null) {
            Principal group = (Principal) type.getClassLoader().loadClass("org.glassfish.security.common.Group")
                    .getConstructor(String.class).newInstance(caller.role().name());
            now = type.getConstructor(String.class, Subject.class).newInstance(caller.account(),
                    new Subject(false, Set.of(group), Set.of(), Set.of()));
        }
        type.getMethod("setCurrent", type).invoke(null, now);
        return before;
    }

    static void restore(Object before) throws ReflectiveOperationException {
        context().getMethod("setCurrent", context()).invoke(null, before);
    }

    private static Class<?> context() throws ReflectiveOperationException {
        return Class.forName("com.sun.enterprise.security.SecurityContext", true,
                Thread.currentThread().getContextClassLoader());
    }
}
