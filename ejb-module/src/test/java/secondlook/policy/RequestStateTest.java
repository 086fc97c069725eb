package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestStateTest {

    @Test
    void theWholeRoadIsLegalStepByStep() {
        var road = List.of(RequestState.SUBMITTED, RequestState.ACCEPTED, RequestState.SEARCHED,
                RequestState.FIRST_EXAMINED, RequestState.CONSULTATION, RequestState.SIGNED_OFF,
                RequestState.LEAD_ISSUED, RequestState.CLOSED);
        for (int i = 1; i < road.size(); i++) {
            assertThat(road.get(i - 1).mayBecome(road.get(i))).as(road.get(i - 1) + " to " + road.get(i)).isTrue();
        }
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void noStateLeadsToAResultButTheSupervisorsSignature() {
        for (RequestState state : EnumSet.complementOf(EnumSet.of(RequestState.SIGNED_OFF))) {
            assertThat(state.next()).doesNotContain(RequestState.LEAD_ISSUED, RequestState.NO_CANDIDATE);
        }
    }

    @Test
    void endsStayEnds() {
        assertThat(RequestState.CLOSED.next()).isEmpty();
        assertThat(RequestState.REFUSED.next()).isEmpty();
        assertThat(RequestState.WITHDRAWN.next()).isEmpty();
    }
}
