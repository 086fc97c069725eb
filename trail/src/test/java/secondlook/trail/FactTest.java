package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactTest {

    private static final Fact FACT = Fact.of("received").with("request", "SL-2026-000001")
            .with("from", "Robbery \"West\" {\"fact\":\"answered\"} \u0141\n").with("none", null);

    @Test
    void whatIsToldIsReadBackFromBehindTheWords() {
        assertThat(Fact.in("Words. " + FACT.text())).contains(FACT);
        assertThat(Fact.in(FACT.text())).contains(FACT);
        assertThat(FACT.values()).containsOnlyKeys("request", "from");
    }

    @Test
    void wordsInFrontAreNeverTakenForIt() {
        assertThat(Fact.in(Fact.of("answered").text() + " " + FACT.text())).contains(FACT);
        assertThat(Fact.in("{\"fact\":\"answered\"} and more words")).isEmpty();
        assertThat(Fact.in("Words alone.")).isEmpty();
        assertThat(Fact.in(null)).isEmpty();
    }
}
