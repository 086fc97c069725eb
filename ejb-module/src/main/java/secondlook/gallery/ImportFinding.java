package secondlook.gallery;

import java.util.Objects;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * The end of one image that goes no further, in words for the report.
 *
 * @param clause that refuses, null when none does
 * @param reason what was found and what to do
 */
record ImportFinding(ImportResult result, Clause clause, String reason) {

    private static final int LONGEST = 1000;

    ImportFinding {
        Objects.requireNonNull(result, "result");
        reason = Text.cut(reason, LONGEST);
    }

    static ImportFinding refused(String reason) {
        return new ImportFinding(ImportResult.REFUSED, null, reason);
    }

    static ImportFinding refused(Decision decision) {
        return new ImportFinding(ImportResult.REFUSED, decision.clause(), decision.reason());
    }

    static ImportFinding refused(PolicyRefused refusal) {
        return new ImportFinding(ImportResult.REFUSED, refusal.clause(), refusal.getMessage());
    }
}
