package secondlook.engine.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The figures of one self-test, in the terms of NIST FRTE 1:N, for all images and for each group. An image without a
 * face counts as a miss of its search. Intervals take the counted cases for independent of each other, which searches
 * of different people are and pairs of the same images are not.
 */
public record Figures(List<Figure> all) {

    public static final String EVERYBODY = "all";
    static final int[] RANKS = {1, 5, 20, 50};
    static final double[] THRESHOLDS = {0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60};
    static final double[] FALSE_ACCEPT_RATES = {0.01, 0.001};

    /**
     * One figure.
     *
     * @param name the same in every test, such as {@code FNIR rank 1}
     * @param threshold the score it holds at; not a number when it holds at every score
     */
    public record Figure(String group, String name, double threshold, Proportion proportion) {
    }

    public Figures {
        all = List.copyOf(all);
    }

    /** @param groups the group of each image by name; images that are missing belong to none */
    static Figures of(List<Sample> samples, Searches searches, Map<String, String> groups) {
        List<Figure> figures = new ArrayList<>();
        Pairs everybody = Pairs.of(samples);
        new OneGroup(EVERYBODY, figures, everybody).add(samples, searches.mated(), searches.unmated(), everybody);
        for (String group : new TreeSet<>(groups.values())) {
            List<Sample> own = samples.stream().filter(sample -> group.equals(groups.get(sample.name()))).toList();
            new OneGroup(group, figures, everybody).add(own,
                    searches.mated().stream().filter(s -> group.equals(groups.get(s.probe().name()))).toList(),
                    searches.unmated().stream().filter(s -> group.equals(groups.get(s.probe().name()))).toList(),
                    Pairs.of(own));
        }
        return new Figures(figures);
    }

    public Proportion of(String group, String name) {
        return all.stream().filter(figure -> figure.group().equals(group) && figure.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure " + name + " of " + group)).proportion();
    }

    /** Thresholds are those of everybody, so that groups can be compared: one system has one threshold. */
    private record OneGroup(String group, List<Figure> figures, Pairs everybody) {

        void add(List<Sample> samples, List<Searches.Mated> mated, List<Searches.Unmated> unmated, Pairs pairs) {
            long faceless = samples.stream().filter(sample -> sample.template().isEmpty()).count();
            add("no face found", Double.NaN, new Proportion(faceless, samples.size()));
            for (int rank : RANKS) {
                long missed = mated.stream().filter(search -> search.rank().orElse(Integer.MAX_VALUE) > rank).count();
                add("FNIR rank " + rank, Double.NaN, new Proportion(missed, mated.size()));
            }
            long first = mated.stream().filter(search -> search.rank().orElse(Integer.MAX_VALUE) == 1).count();
            add("rank-1 rate", Double.NaN, new Proportion(first, mated.size()));
            for (double threshold : THRESHOLDS) {
                long above = unmated.stream().filter(search -> search.bestScore() >= threshold).count();
                add(at("FPIR at", threshold), threshold, new Proportion(above, unmated.size()));
                long below = mated.stream().filter(search -> search.score().orElse(-1) < threshold).count();
                add(at("FNIR at", threshold), threshold, new Proportion(below, mated.size()));
            }
            for (double far : FALSE_ACCEPT_RATES) {
                double threshold = everybody.thresholdAtFar(far);
                String part = String.format(Locale.ROOT, "%s %%", far == 0.01 ? "1" : "0.1");
                add("TAR at FAR " + part, threshold, pairs.tar(threshold));
                add("FAR at the threshold for " + part, threshold, pairs.far(threshold));
            }
        }

        private static String at(String name, double threshold) {
            return String.format(Locale.ROOT, "%s %.2f", name, threshold);
        }

        private void add(String name, double threshold, Proportion proportion) {
            figures.add(new Figure(group, name, threshold, proportion));
        }
    }
}
