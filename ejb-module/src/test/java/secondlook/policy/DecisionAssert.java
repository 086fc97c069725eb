package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;

/** Says in one word what a decision must be. */
final class DecisionAssert {

    private DecisionAssert() {
    }

    static void allowed(Decision decision) {
        assertThat(decision.allowed()).as(decision.reason()).isTrue();
    }

    /** Refused under that clause, with a sentence that a person can act on. */
    static void refused(Decision decision, Clause clause) {
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.clause()).isEqualTo(clause);
        assertThat(decision.reason()).hasSizeGreaterThan(20).endsWith(decision.reason().endsWith("\"") ? "\"" : ".");
    }
}
