package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

    private static ImportProgress progress(int total, int done, Pace pace) {
        return new ImportProgress(1, "jail", true, ImportState.RUNNING, "laso", Instant.EPOCH, null, null,
                new ImportCounts(total, done, 0, 0, 0, 0, 0), pace);
    }

    @Test
    void rateAndRemainingTimeLeaveOutWhatTheListAloneRefused() {
        ImportProgress now = progress(110, 60, new Pace(10, 5_000));
        assertThat(now.rate()).isEqualTo(2);
        assertThat(now.remaining()).isEqualTo(Duration.ofSeconds(25));
        assertThat(progress(60, 10, new Pace(10, 5_000)).remaining()).isEqualTo(now.remaining());
    }

    @Test
    void nothingIsSaidBeforeTheFirstBatch() {
        ImportProgress now = progress(110, 50, new Pace(0, 0));
        assertThat(now.rate()).isZero();
        assertThat(now.remaining()).isNull();
        assertThat(now.line()).doesNotContain("a second");
    }
}
