package secondlook.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What may be searched for, and what in (307.5-2.6, 2.7, 5.4.2). The Board can take an offense off the list or stop
 * enrolments; more than the directive allows is no parameter.
 *
 * @param offenses each offense of the directive, and whether requests may state it (307.5-2.6, 2.7: all five)
 * @param gallery  each kind of photograph, and whether the gallery takes it in (307.5-5.4.2: mug shots alone)
 */
public record ScopeLimits(Map<Offense, Boolean> offenses, Map<PhotographKind, Boolean> gallery) {

    static final ScopeLimits DIRECTIVE = new ScopeLimits(each(Offense.values(), any -> true),
            each(PhotographKind.values(), kind -> kind == PhotographKind.BOOKING));

    public ScopeLimits {
        offenses = Map.copyOf(offenses);
        gallery = Map.copyOf(gallery);
        if (!offenses.containsValue(true)) {
            throw new IllegalArgumentException("At least one offense stays on the list");
        }
        if (gallery.entrySet().stream().anyMatch(kind -> kind.getValue()
                && kind.getKey() != PhotographKind.BOOKING)) {
            throw new IllegalArgumentException("The gallery holds criminal mug shots only (307.5-5.4.2)");
        }
    }

    private static <K extends Enum<K>> Map<K, Boolean> each(K[] keys, Predicate<K> allowed) {
        Map<K, Boolean> all = new EnumMap<>(keys[0].getDeclaringClass());
        Arrays.stream(keys).forEach(key -> all.put(key, allowed.test(key)));
        return all;
    }

    /** The offenses that requests may state, in the order of the directive. */
    public List<Offense> listed() {
        return Arrays.stream(Offense.values()).filter(offense -> offenses.getOrDefault(offense, false)).toList();
    }

    boolean takes(PhotographKind kind) {
        return gallery.getOrDefault(kind, false);
    }
}
