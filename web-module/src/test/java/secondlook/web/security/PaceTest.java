package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import secondlook.web.security.Pace.Kind;

class PaceTest {

    private final Hand hand = new Hand();
    private final Pace pace = new Pace(3, 5, 60, hand);

    @Test
    void asManyCallsAsAMinuteAllowsGoOnAndTheNextSaysHowLongToWait() {
        for (int call = 0; call < 3; call++) {
            assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").slowDown()).isFalse();
        }
        Pace.Verdict refused = pace.of(Kind.SIGN_IN, "10.0.0.1");
        assertThat(refused.slowDown()).isTrue();
        assertThat(refused.seconds()).isBetween(20L, 21L);
    }

    @Test
    void everyAnswerSaysWhatIsLeftAndWhenAllOfItIsBack() {
        Pace.Verdict first = pace.of(Kind.SIGN_IN, "10.0.0.1");
        assertThat(first.policy()).isEqualTo("\"calls\";q=3;w=60");
        assertThat(first.state()).isEqualTo("\"calls\";r=2;t=20");
        exhaust("10.0.0.1");
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").state()).isEqualTo("\"calls\";r=0;t=60");
    }

    @Test
    void otherPlacesAndOtherKindsAreCountedApart() {
        exhaust("10.0.0.1");
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.2").slowDown()).isFalse();
        assertThat(pace.of(Kind.CREDENTIALS, "10.0.0.1").slowDown()).isFalse();
    }

    @Test
    void whoeverWaitedMayGoOn() {
        exhaust("10.0.0.1");
        hand.forward(Duration.ofSeconds(21));
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").slowDown()).isFalse();
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").slowDown()).isTrue();
    }

    @Test
    void oneRefusalAMinuteIsRecorded() {
        exhaust("10.0.0.1");
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").first()).isTrue();
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").first()).isFalse();
        hand.forward(Duration.ofSeconds(61));
        exhaust("10.0.0.1");
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").first()).isTrue();
    }

    @Test
    void placesThatAreQuietAgainAreForgotten() {
        for (int place = 0; place < 20_001; place++) {
            pace.of(Kind.SIGN_IN, "place " + place);
        }
        hand.forward(Duration.ofMinutes(2));
        exhaust("10.0.0.1");
        assertThat(pace.of(Kind.SIGN_IN, "10.0.0.1").slowDown()).isTrue();
    }

    private void exhaust(String place) {
        for (int call = 0; call < 3; call++) {
            pace.of(Kind.SIGN_IN, place);
        }
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-28T12:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
