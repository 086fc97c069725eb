package secondlook.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import secondlook.shared.KeyVault;
import secondlook.shared.OwnerDatabase;

/**
 * Makes the trail ready before the first entry of this server is written or read: carries over what an older version
 * left. Until that has succeeded nothing can be recorded, so no act happens.
 */
@ApplicationScoped
class TrailStart {

    @Inject
    OwnerDatabase owner;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    private volatile boolean ready;
    private final TrailEnd end = new TrailEnd();

    /** Seals and opens personal parts, once the trail is ready. */
    PersonalPart personal() {
        if (!ready) {
            begin();
        }
        return new PersonalPart(vault);
    }

    /** Where this server's writers believe that the trail ends. */
    TrailEnd end() {
        return end;
    }

    private synchronized void begin() {
        if (ready) {
            return;
        }
        try {
            new CarryOver(owner.source(), new PersonalPart(vault), clock).run();
            ready = true;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail of the version before cannot be carried over", e);
        }
    }
}
