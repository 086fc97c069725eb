package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import secondlook.engine.gallery.Scored;
import secondlook.matching.Rerun.Outcome;

class RerunComparisonTest {

    private static final List<CandidateView> RECORD = List.of(new CandidateView(1, 0.9, 11, "Enrolment 000011"),
            new CandidateView(2, 0.8, 12, "Enrolment 000012"), new CandidateView(3, 0.7, 13, "Enrolment 000013"));

    private static List<Outcome> outcomes(Set<Long> expunged, Scored... now) {
        return RerunComparison.lines(RECORD, expunged, List.of(now)).stream().map(Rerun.Line::outcome).toList();
    }

    @Test
    void sameListIsTheSameInEveryPlace() {
        assertThat(outcomes(Set.of(), new Scored(11, 0.9), new Scored(12, 0.8), new Scored(13, 0.7)))
                .containsOnly(Outcome.SAME);
    }

    @Test
    void expungedPeopleAreNamedAsThatAndTheOthersMoveUp() {
        assertThat(outcomes(Set.of(12L), new Scored(11, 0.9), new Scored(13, 0.7), new Scored(14, 0.6)))
                .containsExactly(Outcome.SAME, Outcome.EXPUNGED, Outcome.SAME);
    }

    @Test
    void anotherOrderAnotherScoreAndAShorterListDiffer() {
        assertThat(outcomes(Set.of(), new Scored(12, 0.8), new Scored(11, 0.9), new Scored(13, 0.7)))
                .containsExactly(Outcome.DIFFERENT, Outcome.DIFFERENT, Outcome.SAME);
        assertThat(outcomes(Set.of(), new Scored(11, 0.9), new Scored(12, 0.8001), new Scored(13, 0.7)))
                .containsExactly(Outcome.SAME, Outcome.DIFFERENT, Outcome.SAME);
        assertThat(outcomes(Set.of(), new Scored(11, 0.9)))
                .containsExactly(Outcome.SAME, Outcome.DIFFERENT, Outcome.DIFFERENT);
    }
}
