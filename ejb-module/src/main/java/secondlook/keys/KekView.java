package secondlook.keys;

import java.time.Instant;

/**
 * One key-encryption key.
 *
 * @param since   when this database first knew it
 * @param retired when it was removed; null while it is held
 * @param objects keys of single objects that are wrapped with it
 */
public record KekView(String name, Instant since, Instant retired, boolean current, long objects) {

    /** Whether the policy lets it be retired now. */
    public boolean retirable() {
        return retired == null && !current && objects == 0;
    }
}
