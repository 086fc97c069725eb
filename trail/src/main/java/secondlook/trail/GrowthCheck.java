package secondlook.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks, for a selection, that each checkpoint of the export grew into the next: there are no entries to compute it.
 */
final class GrowthCheck {

    private final Bundle bundle;
    private final Statements statements;
    private final List<Finding> findings;
    private final List<String> warnings;

    GrowthCheck(Bundle bundle, Statements statements, List<Finding> findings, List<String> warnings) {
        this.bundle = bundle;
        this.statements = statements;
        this.findings = findings;
        this.warnings = warnings;
    }

    void run() throws IOException {
        List<SelectedLine.Growth> growths = growths();
        if (growths == null) {
            return;
        }
        List<Statement> inside = new ArrayList<>();
        for (Statement known : statements.signed()) {
            boolean held = !known.where().equals(Bundle.CHECKPOINT) && !known.where().startsWith(Bundle.CHECKPOINTS);
            Statement before = inside.isEmpty() ? null : inside.get(inside.size() - 1);
            if (before != null && before.size() == known.size()) {
                sameSize(before, known);
            } else if (held && known.size() <= statements.newest().size()
                    && statements.signed().stream().noneMatch(s -> s != known && s.size() == known.size())) {
                warnings.add("This selection does not link " + known.words() + " to its own checkpoint; ask for the"
                        + " whole log, or for a selection that contains it.");
            } else if (known.size() > 0 && known.size() <= statements.newest().size()) {
                if (before != null) {
                    grown(before, known, growths);
                }
                inside.add(known);
            }
        }
    }

    private List<SelectedLine.Growth> growths() throws IOException {
        byte[] bytes = bundle.read(Bundle.CONSISTENCY);
        List<SelectedLine.Growth> growths = new ArrayList<>();
        try {
            for (String line : bytes == null ? new String[0] : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    growths.add(SelectedLine.Growth.parse(line));
                }
            }
            return growths;
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(Damage.UNREADABLE, 0, Evidence.TREE, Bundle.CONSISTENCY + ": " + e.getMessage()
                    + "."));
            return null;
        }
    }

    private void sameSize(Statement one, Statement other) {
        if (!Arrays.equals(one.checkpoint().root(), other.checkpoint().root())) {
            findings.add(new Finding(Damage.FORKED, 1, one.witnessed() && other.witnessed() ? Evidence.WITNESS
                    : Evidence.SIGNATURE, "The log signed two roots for " + one.size() + " entries: " + one.words()
                    + " and " + other.words() + "."));
        }
    }

    private void grown(Statement from, Statement to, List<SelectedLine.Growth> growths) {
        List<SelectedLine.Growth> proofs = growths.stream().filter(g -> g.from() == from.size()
                && g.to() == to.size()).toList();
        if (proofs.isEmpty()) {
            findings.add(new Finding(Damage.UNPROVEN, from.size() + 1, Evidence.TREE, "There is no proof that "
                    + from.words() + " grew into " + to.words() + "."));
        } else if (!Proofs.consistent(from.checkpoint().tree(), to.checkpoint().tree(), proofs.get(0).proof())) {
            findings.add(new Finding(Damage.UNPROVEN, from.size() + 1, Evidence.TREE, "The proof that " + from.words()
                    + " grew into " + to.words() + " does not hold: one of them, or the proof, is not of this log."));
        }
    }
}
