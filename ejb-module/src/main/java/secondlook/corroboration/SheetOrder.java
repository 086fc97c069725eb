package secondlook.corroboration;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order in which an examiner sees the candidates. Blind: the ranks 1 to n through {@link Collections#shuffle} with
 * {@link Random} of the recorded seed. Both are specified to the last step, so anybody can repeat the order years later
 * from the seed and n alone.
 */
final class SheetOrder {

    private static final SecureRandom SEEDS = new SecureRandom();

    private SheetOrder() {
    }

    /** 48 bits: all that {@link Random} uses, and small enough to be written exactly as a JSON number. */
    static long newSeed() {
        return SEEDS.nextLong() >>> 16;
    }

    /** Ranks in the order of the sheet; by rank without a seed. */
    static List<Integer> ranks(int candidates, Long seed) {
        List<Integer> ranks = new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
        if (seed != null) {
            Collections.shuffle(ranks, new Random(seed));
        }
        return ranks;
    }
}
