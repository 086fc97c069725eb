package secondlook.policy;

import java.time.LocalDate;

/** Random evaluations of compliance: announced, drawn by a seed nobody could choose, documented (307.5-6.1.2.d). */
public final class EvaluationPolicy {

    private EvaluationPolicy() {
    }

    /** What is to be evaluated: requests or searches of a period that is over. */
    public record Plan(LocalDate from, LocalDate to, int wanted) {
    }

    /** The LASO announces, draws and documents. */
    @Implements({Clause.RANDOM_EVALUATIONS})
    public static Decision evaluate(Role role) {
        return Decision.when(role == Role.LASO, Clause.RANDOM_EVALUATIONS,
                "Random evaluations are the LASO's. Ask the LASO.");
    }

    /** The period has ended, so that nobody can add to it any more, and the number of items is sane. */
    @Implements({Clause.RANDOM_EVALUATIONS})
    public static Decision plan(Plan plan, LocalDate today, DutyLimits limits) {
        if (plan.wanted() < 1 || plan.wanted() > limits.largestDraw()) {
            return Decision.refuse(Clause.RANDOM_EVALUATIONS, "Draw 1 to " + limits.largestDraw()
                    + " items at a time.");
        }
        return Decision.when(!plan.to().isBefore(plan.from()) && !plan.to().isAfter(today), Clause.RANDOM_EVALUATIONS,
                "The period must begin before it ends, and end today at the latest.");
    }

    /** The seed comes of the audit trail as it stood only after the announcement: whoever announced did not know it. */
    @Implements({Clause.RANDOM_EVALUATIONS})
    public static Decision draw(boolean seedKnown) {
        return Decision.when(seedKnown, Clause.RANDOM_EVALUATIONS, "The seed does not exist yet: it is the first "
                + "signed checkpoint of the audit trail after the announcement. Come back in a minute, when "
                + "others have worked meanwhile.");
    }

    /** Each drawn item gets a finding in writing. */
    @Implements({Clause.RANDOM_EVALUATIONS})
    public static Decision finding(String remark, DutyLimits limits) {
        return Decision.when(remark != null && remark.strip().length() >= limits.shortestReason(),
                Clause.RANDOM_EVALUATIONS, "Write what you looked at and what you found in at least "
                + limits.shortestReason() + " characters.");
    }
}
