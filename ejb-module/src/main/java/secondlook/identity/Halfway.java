package secondlook.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in whose password proved right and that lets nobody in yet.
 *
 * @param ticket      proves for some minutes that the password was right; void once password or second factor change
 * @param resetAt     when the LASO took the second factor away, null unless that is why a new one is asked for
 * @param resetReason why
 */
public record Halfway(String username, NextStep next, String ticket, Instant resetAt, String resetReason)
        implements Serializable {
}
