package secondlook.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.engine.accuracy.Figures;
import secondlook.engine.accuracy.Proportion;

/**
 * The figures of one group in a self-test that the Board is told (307.5-6.3). A figure that the record lacks is null.
 *
 * @param group    as the record names it, {@code all} for everybody
 * @param faceless images in which no face was found
 * @param missed   searches whose person was not first in the list
 * @param accepted pairs of one person above the score that one of a thousand pairs of two people exceeds
 * @param mistaken pairs of two people above that score
 */
record SelfTestGroup(String group, Proportion faceless, Proportion missed, Proportion accepted, Proportion mistaken) {

    private static final Pattern FIGURE = Pattern.compile("figure\\.([A-Za-z0-9._-]{1,60}?)\\."
            + "(no_face_found|FNIR_rank_1|TAR_at_FAR_0\\.1_|FAR_at_the_threshold_for_0\\.1_)"
            + "=[^;]*;[^;]*;[^;]*;([0-9]{1,18});([0-9]{1,18});.*");

    /** From the lines of a record: everybody first, then the groups by name. */
    static List<SelfTestGroup> of(String figures) {
        Map<String, Map<String, Proportion>> groups = new TreeMap<>();
        figures.lines().map(FIGURE::matcher).filter(Matcher::matches).forEach(line -> groups
                .computeIfAbsent(line.group(1), any -> new TreeMap<>()).put(line.group(2), proportion(line)));
        return groups.entrySet().stream().map(each -> new SelfTestGroup(each.getKey(),
                each.getValue().get("no_face_found"), each.getValue().get("FNIR_rank_1"),
                each.getValue().get("TAR_at_FAR_0.1_"), each.getValue().get("FAR_at_the_threshold_for_0.1_")))
                .sorted(Comparator.comparing(each -> !each.group().equals(Figures.EVERYBODY))).toList();
    }

    private static Proportion proportion(Matcher line) {
        long of = Long.parseLong(line.group(4));
        return new Proportion(Math.min(Long.parseLong(line.group(3)), of), of);
    }

    /** All groups with the counts behind their figures, for the trail: {@code all:1/58,2/29,27/29,-;...}. */
    static String told(String figures) {
        return of(figures).stream().map(each -> each.group() + ":" + each.figures().map(figure -> figure == null ? "-"
                : figure.count() + "/" + figure.of()).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** In the order in which they are named above. */
    Stream<Proportion> figures() {
        return Stream.of(faceless, missed, accepted, mistaken);
    }
}
