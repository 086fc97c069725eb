package secondlook.oversight;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import secondlook.shared.Sha256;

/**
 * Which items a seed draws: those with the smallest SHA-256 of {@code seed:item}, in the order of these hashes. Every
 * item has the same chance, nobody can choose one without choosing the seed, and anybody can draw again with
 * {@code sha256sum} and {@code sort} alone; docs/decisions/random-evaluations.md shows the line.
 */
public final class Sampling {

    private Sampling() {
    }

    /** An item and the hash that gave it its place. */
    public record Drawn(String item, String key) {
    }

    public static List<Drawn> draw(String seed, Collection<String> items, int wanted) {
        return items.stream().distinct().map(item -> new Drawn(item, key(seed, item)))
                .sorted(Comparator.comparing(Drawn::key).thenComparing(Drawn::item)).limit(wanted).toList();
    }

    static String key(String seed, String item) {
        return Sha256.of((seed + ":" + item).getBytes(StandardCharsets.UTF_8));
    }
}
