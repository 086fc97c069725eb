package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardPolicyTest {

    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final BoardLimits LIMITS = BoardLimits.RULE;

    private static BoardWeek week(String monday) {
        return new BoardWeek(LocalDate.parse(monday));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,168", "2026-03-02,167", "2026-10-26,169"})
    void weekIsAsLongAsTheClocksMakeIt(String monday, long hours) {
        BoardWeek week = week(monday);
        assertThat(week.length(DETROIT)).isEqualTo(Duration.ofHours(hours));
        assertThat(week.ends(DETROIT)).isEqualTo(week.next().begins(DETROIT));
        assertThat(BoardWeek.of(week.begins(DETROIT), DETROIT)).isEqualTo(week);
        assertThat(BoardWeek.of(week.ends(DETROIT).minusNanos(1), DETROIT)).isEqualTo(week);
        assertThat(BoardWeek.of(week.ends(DETROIT), DETROIT)).isEqualTo(week.next());
    }

    @Test
    void everyDayOfTwoYearsIsInOneWeek() {
        for (LocalDate day = LocalDate.parse("2026-01-01"); day.getYear() < 2028; day = day.plusDays(1)) {
            BoardWeek week = BoardWeek.of(day);
            assertThat(day).isBetween(week.monday(), week.sunday());
        }
        assertThatThrownBy(() -> week("2026-11-24")).hasMessageContaining("Monday");
    }

    @Test
    void sameWeekLastYearHasTheSameDaysOfTheWeek() {
        assertThat(week("2026-11-23").lastYear()).isEqualTo(week("2025-11-24"));
        assertThat(week("2025-12-29").year()).as("its Sunday is in January").isEqualTo(2026);
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void weekThatIsNotOverIsNotReported() {
        Decision refusal = BoardPolicy.close(week("2026-03-02"), Instant.parse("2026-03-09T09:59:59Z"), DETROIT,
                LIMITS);
        assertThat(refusal.refused()).as("daylight saving has begun: 6 o'clock is 10:00 UTC").isTrue();
        assertThat(refusal.clause()).isEqualTo(Clause.WEEKLY_REPORT);
        assertThat(refusal.reason()).contains("2026-03-08", "6:00");
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void weekIsReportedFromMondaySixOClockOn() {
        assertThat(BoardPolicy.close(week("2026-03-02"), Instant.parse("2026-03-09T10:00:00Z"), DETROIT, LIMITS)
                .allowed()).isTrue();
        assertThat(BoardPolicy.close(week("2026-02-23"), Instant.parse("2026-03-02T11:00:00Z"), DETROIT, LIMITS)
                .allowed()).as("winter: 11:00 UTC").isTrue();
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void missedWeeksAreMadeUpOldestFirstAndNoneTwice() {
        Instant now = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(BoardPolicy.wanting(LocalDate.parse("2026-11-04"), null, now, DETROIT, LIMITS))
                .containsExactly(week("2026-11-02"), week("2026-11-09"), week("2026-11-16"));
        assertThat(BoardPolicy.wanting(LocalDate.parse("2026-11-04"), week("2026-11-09"), now, DETROIT, LIMITS))
                .containsExactly(week("2026-11-16"));
        assertThat(BoardPolicy.wanting(LocalDate.parse("2026-11-04"), week("2026-11-16"), now, DETROIT, LIMITS))
                .isEmpty();
        assertThat(BoardPolicy.wanting(null, null, now, DETROIT, LIMITS)).isEmpty();
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void correctionThatNamesNothingIsRefused() {
        assertThat(BoardPolicy.correct(" ", "It has been counted twice.", LIMITS).refused()).isTrue();
        assertThat(BoardPolicy.correct("leads", "wrong", LIMITS).refused()).isTrue();
        assertThat(BoardPolicy.correct("leads", "Two leads, not three: one was counted twice.", LIMITS).allowed())
                .isTrue();
    }
}
