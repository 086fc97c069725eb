package secondlook.matching;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import secondlook.shared.Erased;
import secondlook.shared.FiredEvents;

/** The records of searches wired by hand; remembers what they erased. */
final class WiredSearches extends Searches {

    final List<Erased> told = new ArrayList<>();

    WiredSearches(EntityManager em) {
        this.em = em;
        this.gone = new FiredEvents<>(told::add);
        this.clock = Clock.systemUTC();
    }
}
