package secondlook.identity;

import java.time.Instant;

/**
 * A sign-in that is unlikely to be its owner's.
 *
 * @param settledAt null while the LASO has not looked into it, as are the two after it
 */
public record UseAlertView(String id, String username, Instant at, String what, Instant settledAt, String settledBy,
                           String finding) {

    public boolean settled() {
        return settledAt != null;
    }
}
