package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import secondlook.shared.CurrentCaller;

/** Opens one call in a person's name, as the web filter does for a request, and closes it again. */
@ApplicationScoped
class Stage {

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private CurrentCaller caller;

    <T> T as(Person person, Supplier<T> act) {
        return asNobody(() -> {
            Object before = ContainerIdentity.become(person.username(), person.role().name());
            try {
                caller.is(person.caller(UUID.randomUUID().toString()));
                return act.get();
            } finally {
                ContainerIdentity.restore(before);
            }
        });
    }

    /** A call before anybody has signed in. */
    <T> T asNobody(Supplier<T> act) {
        RequestContextController context = contexts.get();
        boolean opened = context.activate();
        try {
            return act.get();
        } finally {
            if (opened) {
                context.deactivate();
            }
        }
    }
}
