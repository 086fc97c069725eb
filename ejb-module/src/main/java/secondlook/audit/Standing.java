package secondlook.audit;

import java.time.Instant;
import java.util.List;

/**
 * How the trail stands outside the database.
 *
 * @param entries   entries there are
 * @param key       what its signatures are checked with, to be compared with the copy on paper
 * @param signed    entries that the newest signed checkpoint covers, 0 without one
 * @param signedAt  when it was signed, null without one
 * @param witnesses who has it
 * @param guarded   whether acts connect with an account that owns nothing
 */
public record Standing(long entries, String key, long signed, Instant signedAt, List<Seen> witnesses,
                       boolean guarded) {

    /** Entries that no signature covers yet. */
    public long unsigned() {
        return entries - signed;
    }

    /** Two witnesses are the least: one alone may be with whoever changes the trail. */
    public boolean fewWitnesses() {
        return witnesses.size() < Witnesses.LEAST;
    }

    /** How many entries a witness is behind. */
    public long behind(Seen witness) {
        return signed - witness.entries();
    }
}
