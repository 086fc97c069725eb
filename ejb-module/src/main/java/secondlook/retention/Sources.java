package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import secondlook.policy.RetentionKind;
import secondlook.shared.PurgeSource;

/** Which capability keeps a kind of data. */
@ApplicationScoped
class Sources {

    @Inject
    @Any
    Instance<PurgeSource> sources;

    /** The kinds that the purge looks for by itself; a template goes with its photograph. */
    Set<RetentionKind> kinds() {
        Set<RetentionKind> kinds = EnumSet.noneOf(RetentionKind.class);
        sources.forEach(source -> kinds.addAll(source.kinds()));
        return kinds;
    }

    PurgeSource of(RetentionKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("Nobody keeps " + kind));
    }

    Optional<PurgeSource> find(RetentionKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }
}
