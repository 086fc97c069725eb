package secondlook.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.policy.BoardWeek;

/** Compares what the registers say of a week with what the trail's entries tell (307.5-6.2). */
final class Reconciliation {

    private static final int NAMED = 3;

    private final WeekTrail trail;
    private final List<Difference> differences = new ArrayList<>();

    /** By what it is about, so that both sides of one stand together. */
    private record Difference(String what, String where) {

        String words() {
            return where + ": " + what;
        }
    }

    Reconciliation(WeekTrail trail) {
        this.trail = trail;
    }

    /** Statement by statement; what entries do not tell any more is left to the registers. */
    Reconciliation statements(List<String> registers) {
        List<String> told = new ArrayList<>(trail.statements());
        for (String statement : registers) {
            if (!told.remove(statement)) {
                note("only in the registers", statement);
            }
        }
        told.forEach(statement -> note("only in the trail", statement));
        return this;
    }

    private void note(String where, String statement) {
        if (trail.silent().stream().noneMatch(named -> statement.startsWith(named + " "))) {
            differences.add(new Difference(statement, where));
        }
    }

    /** The totals, when every entry tells what they are counted from. */
    Reconciliation totals(String whose, WeekCounts registers, WeekCounts counted) {
        if (trail.silent().isEmpty() && !registers.equals(counted)) {
            differences.add(new Difference(registers + " in the registers, " + counted + " in the trail", whose));
        }
        return this;
    }

    /** Unreconciled with the first differences and what to do. */
    void demand(BoardWeek week) {
        if (!differences.isEmpty()) {
            throw new Unreconciled("The week of " + week.monday() + " is not reported: registers and audit trail differ"
                    + " in " + differences.size() + " places. Verify the trail and find out who changed what. "
                    + differences.stream().sorted(Comparator.comparing(Difference::what)).limit(NAMED)
                    .map(Difference::words).collect(Collectors.joining("; ")));
        }
    }
}
