package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AnnualPolicyTest {

    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final BoardYear YEAR = new BoardYear(2026);
    private static final BoardWeek LAST = new BoardWeek(LocalDate.of(2026, 12, 21));

    private static AnnualPolicy.Due at(String moment) {
        return new AnnualPolicy.Due(Instant.parse(moment), DETROIT, BoardLimits.RULE);
    }

    @Test
    void yearsAreWholeWeeksWithoutGapOrOverlap() {
        for (int year = 2020; year < 2040; year++) {
            BoardYear each = new BoardYear(year);
            assertThat(each.ends(DETROIT)).isEqualTo(each.next().begins(DETROIT));
            assertThat(each.weeks()).hasSizeBetween(52, 53).allMatch(week -> BoardYear.of(week).equals(each));
        }
        assertThat(YEAR.first()).isEqualTo(new BoardWeek(LocalDate.of(2025, 12, 29)));
        assertThat(YEAR.last()).isEqualTo(LAST);
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = true)
    void yearIsNotClosedBeforeItsLastWeekIsReported() {
        assertThat(AnnualPolicy.close(YEAR, null).refused()).isTrue();
        Decision refusal = AnnualPolicy.close(YEAR, new BoardWeek(LAST.monday().minusWeeks(1)));
        assertThat(refusal.refused()).isTrue();
        assertThat(refusal.clause()).isEqualTo(Clause.ANNUAL_REPORT);
        assertThat(refusal.reason()).contains("2026-12-27", "draft");
        assertThat(AnnualPolicy.wanting(YEAR.first(), null, new BoardWeek(LAST.monday().minusWeeks(1)),
                at("2027-01-15T11:00:00Z"))).isEmpty();
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = false)
    void yearIsClosedOnceItsLastWeekIsReportedAndMadeOnItsDay() {
        assertThat(AnnualPolicy.close(YEAR, LAST).allowed()).isTrue();
        assertThat(AnnualPolicy.wanting(YEAR.first(), null, LAST, at("2027-01-15T10:59:59Z"))).isEmpty();
        assertThat(AnnualPolicy.wanting(YEAR.first(), null, LAST, at("2027-01-15T11:00:00Z"))).containsExactly(YEAR);
        assertThat(AnnualPolicy.wanting(YEAR.first(), YEAR, LAST, at("2027-01-15T11:00:00Z"))).isEmpty();
        assertThat(AnnualPolicy.wanting(null, null, null, at("2027-01-15T11:00:00Z"))).isEmpty();
        assertThat(AnnualPolicy.wanting(new BoardYear(2025).first(), null, LAST, at("2027-01-15T11:00:00Z")))
                .as("one that was missed is made up").containsExactly(new BoardYear(2025), YEAR);
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = true)
    void partThatIsLeftOutIsNamed() {
        EnumSet<AnnualPart> told = EnumSet.complementOf(EnumSet.of(AnnualPart.COURT));
        assertThat(AnnualPolicy.complete(told).refused()).isTrue();
        assertThat(AnnualPolicy.complete(told).reason()).contains("Lawsuits and settlements")
                .doesNotContain("Breaches");
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = false)
    void reportWithEveryPartIsComplete() {
        assertThat(AnnualPolicy.complete(EnumSet.allOf(AnnualPart.class)).allowed()).isTrue();
    }

    @Test
    void limitsThatNoYearCanKeepAreRefused() {
        assertThatThrownBy(() -> new BoardLimits(6, 20, 2, 30, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoardLimits(6, 20, 1, 15, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
