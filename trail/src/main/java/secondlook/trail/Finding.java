package secondlook.trail;

/**
 * One damage.
 *
 * @param entry the first bad entry, from 1; where only a range is known its first; 0 when no entry is concerned
 */
public record Finding(Damage damage, long entry, Evidence evidence, String message) {

    /** What two verifiers must agree on. */
    public String words() {
        return damage + " entry " + entry + " evidence " + evidence;
    }
}
