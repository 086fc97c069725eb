package secondlook.trail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the entries, which agree with each other, against every checkpoint that the log's key ever signed. Only this
 * shows a log that was rewritten as a whole; with a stolen log key only a checkpoint that a witness kept does.
 */
final class Histories {

    private final Statements statements;
    private final List<Finding> findings;
    private final Map<Long, WholeLog.At> reached = new HashMap<>();

    Histories(Statements statements, WholeLog log, List<Finding> findings) {
        this.statements = statements;
        this.findings = findings;
        log.reached().forEach(at -> reached.put(at.size(), at));
    }

    void run() {
        List<Statement> known = statements.signed().stream().filter(s -> reached.containsKey(s.size())).toList();
        List<Statement> others = known.stream().filter(s -> !fits(s)).toList();
        if (others.isEmpty()) {
            chains(known);
            return;
        }
        Statement newest = statements.newest();
        long first = lastBelow(known.stream().filter(this::fits).toList(), others.get(0).size()) + 1;
        if (others.contains(newest)) {
            findings.add(new Finding(Damage.REWRITTEN, first, Evidence.SIGNATURE, "The entries agree with each other"
                    + " but not with " + newest.words() + ": entry " + first + " or a later one was replaced."));
            return;
        }
        Optional<Statement> bare = others.stream().filter(s -> !s.witnessed()).findFirst();
        Statement told = bare.orElse(others.get(0));
        boolean sameSize = others.stream().anyMatch(other -> known.stream().anyMatch(s -> s.size() == other.size()
                && fits(s)));
        findings.add(new Finding(sameSize ? Damage.FORKED : Damage.REWRITTEN, first, told.evidence(),
                "The log's key signed these entries and also another history: " + told.words() + " is not of them."
                        + " Entry " + first + " or a later one was replaced."));
    }

    private boolean fits(Statement statement) {
        return Arrays.equals(reached.get(statement.size()).root(), statement.checkpoint().root());
    }

    private static long lastBelow(List<Statement> fitting, long size) {
        return fitting.stream().mapToLong(Statement::size).filter(s -> s < size).max().orElse(0);
    }

    private void chains(List<Statement> known) {
        long sound = 0;
        for (Statement statement : known) {
            if (!Arrays.equals(reached.get(statement.size()).chain(), statement.checkpoint().chain())) {
                findings.add(new Finding(Damage.CHAIN, sound + 1, Evidence.SIGNATURE, "The chain hash in "
                        + statement.words() + " is not that of the entries."));
                return;
            }
            sound = statement.size();
        }
    }
}
