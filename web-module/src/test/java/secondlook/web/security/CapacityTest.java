package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final Capacity capacity = new Capacity(3, 1, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void asManyCallsAsThereArePlacesAreTakenAndEachPlaceComesBack() {
        Optional<Capacity.Place> first = capacity.take(false);
        capacity.take(false).orElseThrow();
        capacity.take(false).orElseThrow();
        assertThat(capacity.take(false)).isEmpty();
        first.orElseThrow().close();
        assertThat(capacity.take(false)).isPresent();
        assertThat(capacity.take(false)).isEmpty();
    }

    @Test
    void photographsHaveFewerPlacesAndATurnedAwayOneKeepsNone() {
        Capacity.Place submission = capacity.take(true).orElseThrow();
        assertThat(capacity.take(true)).isEmpty();
        capacity.take(false).orElseThrow();
        capacity.take(false).orElseThrow();
        assertThat(capacity.take(false)).isEmpty();
        submission.close();
        assertThat(capacity.take(true)).isPresent();
    }

    @Test
    void oneInAMinuteIsRecorded() {
        assertThat(capacity.first()).isTrue();
        assertThat(capacity.first()).isFalse();
        now = now.plusSeconds(59);
        assertThat(capacity.first()).isFalse();
        now = now.plusSeconds(1);
        assertThat(capacity.first()).isTrue();
    }

    @Test
    void settingsThatCannotBeMeantStopTheStart() {
        Clock clock = Clock.systemUTC();
        assertThatThrownBy(() -> new Capacity(4, 5, clock)).hasMessageContaining("secondlook.capacity.submissions");
        assertThatThrownBy(() -> new Capacity(4, 0, clock)).hasMessageContaining("at least 1");
    }
}
