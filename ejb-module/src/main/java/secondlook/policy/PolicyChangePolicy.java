package secondlook.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Changes of the policy (307.5-6.4): drafted, approved by the Board, in force from a day ahead; never otherwise. */
public final class PolicyChangePolicy {

    private static final Pattern NEGATIVE = Pattern.compile("(^|[ ,])-[0-9]|P[0-9YMWD]*-[0-9]");
    private static final Pattern NONE = Pattern.compile("0|P0D");
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private PolicyChangePolicy() {
    }

    /** What the Board approved: when, by which resolution, and from when it is in force. */
    public record Approval(LocalDate approvedOn, String resolution, LocalDate activeFrom) {
    }

    /** The commanding officer or the LASO drafts; a draft changes parameters there are, to values they can have. */
    @Implements({Clause.POLICY_CHANGES})
    public static Decision draft(Role role, PolicyParameters base, Map<String, String> changes) {
        Decision may = keeps(role);
        if (may.refused()) {
            return may;
        }
        Set<String> unknown = new TreeSet<>(changes.keySet());
        unknown.removeAll(PolicySheet.of(base).keySet());
        if (!unknown.isEmpty()) {
            return Decision.refuse(Clause.POLICY_CHANGES, "There is no parameter " + String.join(", ", unknown)
                    + ". Choose parameters of the list.");
        }
        try {
            PolicyParameters next = PolicySheet.version("draft", ANY_DAY, base, changes);
            if (PolicySheet.difference(PolicySheet.of(base), PolicySheet.of(next)).isEmpty()) {
                return Decision.refuse(Clause.POLICY_CHANGES, "This draft changes nothing. Enter at least one new "
                        + "value.");
            }
            return sane(base, next);
        } catch (PolicySheet.Unreadable e) {
            return Decision.refuse(Clause.POLICY_CHANGES, e.getMessage()).about(e.path());
        } catch (IllegalArgumentException e) {
            return Decision.refuse(Clause.POLICY_CHANGES, e.getMessage() + ".");
        }
    }

    private static Decision sane(PolicyParameters base, PolicyParameters next) {
        if (next.shortestList() < 2 || next.shortestList() > next.listLength()
                || next.listLength() > next.longestList()) {
            return Decision.refuse(Clause.POLICY_CHANGES, "A list has at least 2 candidates, and its usual length "
                    + "lies between the shortest and the longest.").about("listLength");
        }
        if (Math.abs(next.scoreThreshold()) > 1) {
            return Decision.refuse(Clause.POLICY_CHANGES, "A similarity score lies between -1 and 1.")
                    .about("scoreThreshold");
        }
        Decision hashed = hashed(base.signIn().hash(), next.signIn().hash());
        return hashed.refused() ? hashed : signs(PolicySheet.of(base), PolicySheet.of(next));
    }

    private static Decision hashed(HashCost before, HashCost after) {
        if (!after.algorithm().equals(before.algorithm())) {
            return Decision.refuse(Clause.POLICY_CHANGES, "The algorithm changes with the software alone.")
                    .about("signIn.hash.algorithm");
        }
        return Decision.when(after.rounds() >= before.rounds(), Clause.POLICY_CHANGES, "Passwords are hashed in no "
                + "fewer rounds than before.").about("signIn.hash.rounds");
    }

    private static Decision signs(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream().filter(part -> !free(part.getKey())
                && (NEGATIVE.matcher(part.getValue()).find() || NONE.matcher(part.getValue()).matches()
                && !NONE.matcher(before.get(part.getKey())).matches())).findFirst().map(wrong -> Decision.refuse(
                        Clause.POLICY_CHANGES, "This is not negative, nor 0 where it was not. Now it is "
                        + before.get(wrong.getKey()) + ".").about(wrong.getKey())).orElseGet(Decision::allow);
    }

    /** Whose values may be negative or 0: scores, measures of quality, hours of the day. */
    private static boolean free(String path) {
        return path.equals("scoreThreshold") || path.startsWith("quality.") || path.startsWith("signIn.use.");
    }

    /** Somebody else than the drafter records the Board's approval, with resolution, document and a day ahead. */
    @Implements({Clause.POLICY_CHANGES})
    public static Decision approve(Role role, boolean ownDraft, Approval approval, boolean document, LocalDate today) {
        Decision may = keeps(role);
        if (may.refused()) {
            return may;
        }
        if (ownDraft) {
            return Decision.refuse(Clause.POLICY_CHANGES, "The Board's approval is recorded by somebody else than the "
                    + "drafter. Ask the LASO or the commanding officer.");
        }
        if (approval.approvedOn().isAfter(today)) {
            return Decision.refuse(Clause.POLICY_CHANGES, "Enter the day of the Board's approval: it cannot lie "
                    + "ahead.").about("approvedOn");
        }
        if (approval.resolution() == null || approval.resolution().isBlank()) {
            return Decision.refuse(Clause.POLICY_CHANGES, "Enter the number of the Board's resolution.")
                    .about("resolution");
        }
        if (!document) {
            return Decision.refuse(Clause.POLICY_CHANGES, "Attach the document of the resolution.").about("document");
        }
        return Decision.when(approval.activeFrom().isAfter(today), Clause.POLICY_CHANGES, "A version comes into force "
                + "tomorrow at the earliest, so that what happened today stays under its version.")
                .about("activeFrom");
    }

    private static Decision keeps(Role role) {
        return Decision.when(role == Role.COMMANDER || role == Role.LASO, Clause.POLICY_CHANGES, "Changes of the "
                + "policy are prepared by the commanding officer and the LASO for the Board. Ask one of them.");
    }
}
