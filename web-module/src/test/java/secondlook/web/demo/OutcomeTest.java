package secondlook.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({"26-110012, LEAD", "26-SANDBOX-LEAD-1, LEAD", "26-SANDBOX-NONE-2, NONE", "26-sandbox-wait, WAIT",
        "SANDBOX-REFUSE, REFUSE", "SANDBOX-INFO-4, INFO", "26-NONE-1, LEAD"})
    void incidentNumberChoosesTheAnswer(String incidentNumber, Outcome outcome) {
        assertThat(Outcome.of(incidentNumber)).isEqualTo(outcome);
    }
}
