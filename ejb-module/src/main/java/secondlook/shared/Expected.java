package secondlook.shared;

import java.util.Set;

/**
 * The versions of a thing that a caller has decided upon, compared with the one that the act finds within its own
 * transaction; what is changed at the same moment fails by its version then.
 *
 * @param versions null when any will do
 */
public record Expected(Set<Long> versions) {

    /** Whatever it has become. */
    public static final Expected ANY = new Expected(null);

    public Expected {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    /** Outdated when it has changed since. */
    public void holds(long version, String what) {
        if (versions != null && !versions.contains(version)) {
            throw new Outdated(what + " has changed since you read it. Nothing was done. Read it again, then decide "
                    + "anew.");
        }
    }
}
