package secondlook.hooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.agency.AgencyRecords;
import secondlook.policy.HookPolicy;
import secondlook.policy.Role;

/**
 * Gives each message that is due to one server at a time, for as long as an attempt can last and a little more: what a
 * killed server had taken is due again then.
 */
@Stateless
public class TakenDeliveries {

    private static final int TIMES_THE_LIMIT = 4;

    @Inject
    HookBook book;

    @Inject
    AgencyRecords agencies;

    @Inject
    Clock clock;

    /** Ids of messages whose attempt is due. */
    @RolesAllowed({Role.Name.SYSTEM})
    public List<String> due(int most) {
        return book.due(most);
    }

    /** Whether messages have ended that are older than so many days. */
    @RolesAllowed({Role.Name.SYSTEM})
    public boolean old(int keepDays) {
        return book.ended(clock.instant().minus(Duration.ofDays(keepDays))) > 0;
    }

    /**
     * The message, to be sent now; empty when somebody else sends it or it may not leave. The agency is held first, as
     * in its suspension: after that has committed nothing is taken any more (307.5-5.5.c).
     */
    @RolesAllowed({Role.Name.SYSTEM})
    public Optional<Outgoing> take(String id) {
        HookDelivery delivery = book.delivery(id);
        boolean suspended = agencies.heldStanding(delivery.agencyId()).suspended();
        Instant now = clock.instant();
        if (!book.held(delivery).due(now)) {
            return Optional.empty();
        }
        HookEndpoint endpoint = book.of(delivery);
        if (!endpoint.active()) {
            delivery.giveUp("The endpoint is disabled or removed.");
            return Optional.empty();
        }
        if (HookPolicy.send(suspended, delivery.event().ofStanding()).refused()) {
            delivery.hold();
            return Optional.empty();
        }
        delivery.take(now, Duration.ofSeconds((long) TIMES_THE_LIMIT * book.limits().timeoutSeconds()));
        return Optional.of(book.outgoing(delivery, endpoint));
    }
}
