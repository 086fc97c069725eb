package secondlook.oversight;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.engine.accuracy.Proportion;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Table;

/** What an annual report tells of the accuracy self-tests of its year, each of them, by group (307.5-6.3). */
final class AnnualAccuracy {

    private static final double PER_CENT = 100;
    private static final String HOW = "Each share stands with its 95 % interval (Wilson) and the counts it is made of. "
            + "Missed: the person of the search was not first in the list. Kept together: pairs of photographs of one "
            + "person that score above the threshold. Taken for one: pairs of two people that score above it. The "
            + "threshold is the score that one of a thousand pairs of two people exceeds, everybody counted, so that "
            + "the groups can be compared.";

    private AnnualAccuracy() {
    }

    static List<Block> of(List<AnnualFigures.SelfTest> tests, ZoneId zone) {
        if (tests.isEmpty()) {
            return List.of(new Prose("No accuracy self-test was made in the year."));
        }
        List<List<String>> made = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        for (AnnualFigures.SelfTest test : tests) {
            SelfTestView view = test.view();
            String at = String.valueOf(made.size() + 1);
            made.add(List.of(at, LocalDate.ofInstant(view.at(), zone).toString(), view.pack(), "" + view.images(),
                    "" + view.people()));
            test.groups().forEach(group -> groups.add(row(at, group)));
        }
        return List.of(new Table("Self-tests of the year", List.of(text("Test"), text("Day"), text("Software"),
                number("Images"), number("People")), made, 1, false), new Prose(HOW),
                new Table("Shares by self-test and group of people", List.of(text("Test"), text("Group"),
                        number("No face found"), number("Missed"), number("Kept together"),
                        number("Taken for one")), groups, 2, false));
    }

    private static List<String> row(String test, SelfTestGroup group) {
        List<String> row = new ArrayList<>(List.of(test, name(group.group())));
        group.figures().map(AnnualAccuracy::share).forEach(row::add);
        return row;
    }

    private static String name(String group) {
        String words = group.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String share(Proportion share) {
        if (share == null) {
            return "not measured";
        }
        return share.of() == 0 ? "nothing to count" : String.format(Locale.ROOT, "%.2f %% (%.2f to %.2f), %d of %d",
                PER_CENT * share.value(), PER_CENT * share.low(), PER_CENT * share.high(), share.count(), share.of());
    }
}
