package secondlook.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import secondlook.policy.RetentionKind;

/**
 * A capability's own part of the purge: it alone knows where its objects lie. All methods run within the purging act.
 */
public interface PurgeSource {

    Set<RetentionKind> kinds();

    /** What is kept since that moment or longer, oldest first, without the requests that are left out. */
    List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most);

    /** How many there are of the kind, due or not. */
    long count(RetentionKind kind);

    /**
     * Erases it and whatever was derived from it, and fires {@link Erased} for each; nothing when it is gone already.
     */
    void purge(RetentionKind kind, String key);

    /** Whether the very object is there: the key alone may have been given to another one after a restore. */
    boolean present(RetentionKind kind, String key, String sha256);
}
