package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Capacity capacity = new Capacity(3, 1, 0, Duration.ZERO, clock);

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

    /** An hour: the place comes long before. */
    @Test
    void whoeverFindsNoPlaceGetsTheOneThatBecomesFreeUnlessEnoughWaitAlready() throws Exception {
        Capacity patient = new Capacity(2, 1, 2, Duration.ofHours(1), clock);
        Capacity.Place photograph = patient.take(true).orElseThrow();
        Capacity.Place call = patient.take(false).orElseThrow();
        FutureTask<Optional<Capacity.Place>> first = waiting(patient, false);
        FutureTask<Optional<Capacity.Place>> second = waiting(patient, true);
        assertThat(patient.take(false)).as("two wait already").isEmpty();

        call.close();
        assertThat(first.get()).isPresent();
        assertThat(second.isDone()).as("the photograph waits for its own").isFalse();
        photograph.close();
        assertThat(second.get()).isPresent();
    }

    @Test
    void whoeverWaitsInVainIsTurnedAwayAndKeepsNothing() {
        Capacity hasty = new Capacity(1, 1, 1, Duration.ofMillis(1), clock);
        Capacity.Place call = hasty.take(false).orElseThrow();
        assertThat(hasty.take(true)).isEmpty();
        call.close();
        assertThat(hasty.take(true)).isPresent();
    }

    private static FutureTask<Optional<Capacity.Place>> waiting(Capacity capacity, boolean submission) {
        FutureTask<Optional<Capacity.Place>> task = new FutureTask<>(() -> capacity.take(submission));
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(task.isDone()).as("waits").isFalse();
            Thread.onSpinWait();
        }
        return task;
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
        Duration none = Duration.ZERO;
        assertThatThrownBy(() -> new Capacity(4, 5, 0, none, clock))
                .hasMessageContaining("secondlook.capacity.submissions");
        assertThatThrownBy(() -> new Capacity(4, 0, 0, none, clock)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Capacity(4, 1, -1, none, clock)).hasMessageContaining("secondlook.capacity.wait");
        assertThatThrownBy(() -> new Capacity(4, 1, 0, Duration.ofSeconds(-1), clock))
                .hasMessageContaining("secondlook.capacity.wait");
    }
}
