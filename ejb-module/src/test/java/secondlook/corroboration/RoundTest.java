package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.corroboration.Sheets.NOW;
import static secondlook.corroboration.Sheets.examiner;
import static secondlook.corroboration.Sheets.round;
import static secondlook.corroboration.Sheets.supervisor;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

class RoundTest {

    private final Round round = round();

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void fourDifferentPeopleCompleteARound() {
        round.joinFirst(examiner("first"), List.of());
        round.joinSecond(examiner("second"), List.of(), List.of());
        round.joinSupervisor(supervisor("supervisor"));

        assertThat(round.parts().firstExaminer()).isEqualTo("first");
        assertThat(round.parts().secondExaminer()).isEqualTo("second");
        assertThat(round.examinedBy("second")).isTrue();
        assertThat(round.examinedBy("supervisor")).isFalse();
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void requesterAsExaminerIsRefused() {
        refused(() -> round.joinFirst(examiner("requester"), List.of()), Clause.SIGN_OFF);
        round.joinFirst(examiner("first"), List.of());
        refused(() -> round.joinSecond(examiner("requester"), List.of(), List.of()), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void firstExaminerAsSecondIsRefused() {
        Round searchedByAnother = new Round("request-1", 1, "search-1", "requester", "searcher");
        searchedByAnother.joinFirst(examiner("first"), List.of());
        refused(() -> searchedByAnother.joinSecond(examiner("first"), List.of(), List.of()), Clause.TWO_EXAMINERS);
        refused(() -> searchedByAnother.joinSecond(examiner("searcher"), List.of(), List.of()), Clause.TWO_EXAMINERS);
        searchedByAnother.joinSecond(examiner("second"), List.of(), List.of());
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void secondExaminerWhoKnowsAnEarlierRoundIsRefused() {
        round.joinFirst(examiner("first"), List.of());
        refused(() -> round.joinSecond(examiner("earlier"), List.of("earlier"), List.of()), Clause.TWO_EXAMINERS);
        round.joinSecond(examiner("fresh"), List.of("earlier"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "first", "second"})
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void supervisorWithAnotherPartIsRefused(String account) {
        round.joinFirst(examiner("first"), List.of());
        round.joinSecond(examiner("second"), List.of(), List.of());
        refused(() -> round.joinSupervisor(supervisor(account)), Clause.SIGN_OFF);
    }

    @Test
    void takenSeatIsAConflictForAnybodyElse() {
        round.joinFirst(examiner("first"), List.of());
        round.joinFirst(examiner("first"), List.of());
        assertThatThrownBy(() -> round.joinFirst(examiner("late"), List.of())).isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody else").hasMessageNotContaining("first'");
        round.joinSecond(examiner("second"), List.of(), List.of());
        assertThatThrownBy(() -> round.joinSecond(examiner("late"), List.of(), List.of())).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void releasedSeatIsFreeForSomebodyNewToTheRoundOnly() {
        round.joinFirst(examiner("gone"), List.of());
        round.release(1);
        refused(() -> round.joinFirst(examiner("gone"), List.of("gone")), Clause.TWO_EXAMINERS);
        round.joinFirst(examiner("first"), List.of("gone"));
        refused(() -> round.joinSecond(examiner("gone"), List.of(), List.of("gone")), Clause.TWO_EXAMINERS);
        round.joinSecond(examiner("late"), List.of(), List.of("gone"));
        round.release(2);
        round.joinSecond(examiner("second"), List.of(), List.of("gone", "late"));
        assertThat(round.parts().firstExaminer()).isEqualTo("first");
        assertThat(round.parts().secondExaminer()).isEqualTo("second");
    }

    @Test
    void endedRoundStaysAsItIs() {
        round.joinFirst(examiner("first"), List.of());
        round.end(NOW);
        assertThat(round.open()).isFalse();
        assertThatThrownBy(() -> round.joinSecond(examiner("second"), List.of(), List.of()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> round.release(1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> round.end(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void roundWithoutRequestOrNumberDoesNotExist() {
        assertThatThrownBy(() -> new Round(null, 1, "s", "r", "s")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Round("r", 0, "s", "r", "s")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(ThrowingCallable act, Clause clause) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
