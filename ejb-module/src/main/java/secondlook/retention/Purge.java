package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.intake.HoldRecords;
import secondlook.intake.HoldView;
import secondlook.policy.HoldAuthority;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Erased;
import secondlook.shared.Keeping;

/** What is due and what is held, by the periods in force today, within the act in progress. */
@ApplicationScoped
class Purge {

    @Inject
    Sources sources;

    @Inject
    HoldRecords holds;

    @Inject
    Clock clock;

    PolicyParameters inForce() {
        return PolicyParameters.at(clock.instant());
    }

    /** The kinds that have a period and a keeper. */
    Set<RetentionKind> kinds() {
        return sources.kinds();
    }

    long kept(RetentionKind kind) {
        return sources.of(kind).count(kind);
    }

    /** Whether the very object is there, also after it was purged. */
    boolean present(Erased erased) {
        return sources.find(erased.kind()).filter(source -> source.present(erased.kind(), erased.key(),
                erased.sha256())).isPresent();
    }

    /** Erases no more than so many objects that are due; answers with how many. */
    int batch(int most) {
        int purged = 0;
        for (RetentionKind kind : sources.kinds()) {
            for (Keeping object : due(kind, most - purged)) {
                sources.of(kind).purge(kind, object.key());
                purged++;
            }
        }
        return purged;
    }

    /** What the policy lets go; the store's answer alone decides nothing. */
    List<Keeping> due(RetentionKind kind, int most) {
        if (most < 1) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<String, Set<HoldAuthority>> held = held();
        List<Keeping> due = new ArrayList<>(sources.of(kind).due(kind, RetentionPolicy.cutoff(kind, now,
                inForce().retention()), stopped(kind, held, now), most));
        due.removeIf(object -> RetentionPolicy.purge(kind, object.since(), object.requestId() == null ? Set.of()
                : held.getOrDefault(object.requestId(), Set.of()), now, inForce().retention()).refused());
        return due;
    }

    /** The requests whose objects of the kind a hold keeps, so that they do not stand before those that may go. */
    private Collection<String> stopped(RetentionKind kind, Map<String, Set<HoldAuthority>> held, Instant now) {
        return held.entrySet().stream().filter(e -> RetentionPolicy.purge(kind, Instant.EPOCH, e.getValue(), now,
                inForce().retention()).refused()).map(Map.Entry::getKey).toList();
    }

    private Map<String, Set<HoldAuthority>> held() {
        return holds.open().stream().collect(Collectors.groupingBy(HoldView::requestId,
                Collectors.mapping(HoldView::authority, Collectors.toSet())));
    }
}
