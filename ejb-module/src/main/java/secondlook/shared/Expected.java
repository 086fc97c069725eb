package secondlook.shared;

import java.util.Set;

/**
 * The versions of a thing that a caller has decided upon, compared with the one that the act finds within its own
 * transaction; what is changed at the same moment fails by its version then.
 *
 * @param versions null when any will do
 * @param said     whether the caller has said what it decided upon at all
 */
public record Expected(Set<Long> versions, boolean said) {

    /** Whatever it has become. */
    public static final Expected ANY = new Expected(null, true);

    /** A program that should have said it and did not: no act goes on upon that. */
    public static final Expected UNSAID = new Expected(null, false);

    public Expected {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    public Expected(Set<Long> versions) {
        this(versions, true);
    }

    /** Outdated when it has changed since, VersionUnsaid when nobody said since when. */
    public void holds(long version, String what) {
        if (!said) {
            throw new VersionUnsaid("Say upon which version of " + what + " you decided: send the ETag of the answer "
                    + "that you have read as If-Match. Nothing was done.");
        }
        if (versions != null && !versions.contains(version)) {
            throw new Outdated(what + " has changed since you read it. Nothing was done. Read it again, then decide "
                    + "anew.");
        }
    }
}
