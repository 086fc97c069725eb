package secondlook.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import secondlook.oversight.WeekCounts;
import secondlook.oversight.WeeklyView;
import secondlook.policy.BoardWeek;

class WeekChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static WeeklyView week(int weeksAgo, long fulfilled, long leads) {
        WeekCounts none = new WeekCounts(0, 0, 0, 0, 0, 0);
        return new WeeklyView(new BoardWeek(MONDAY.minusWeeks(weeksAgo)), null,
                new WeekCounts(fulfilled, 0, fulfilled, leads, 0, 0), none, null, null, null, null, List.of(),
                List.of(), List.of());
    }

    @Test
    void columnsStandOldestFirstAsHighAsTheirAnswers() {
        WeekChart chart = WeekChart.of(List.of(week(0, 4, 1), week(1, 2, 2), week(2, 0, 0)));
        assertThat(chart.width()).isEqualTo(192);
        assertThat(chart.bars()).extracting(WeekChart.Bar::week).containsExactly("2 Nov", "9 Nov", "16 Nov");
        assertThat(chart.bars()).extracting(WeekChart.Bar::leadHeight).containsExactly(0, 60, 30);
        assertThat(chart.bars()).extracting(WeekChart.Bar::withoutHeight).containsExactly(0, 0, 90);
    }

    @Test
    void aQuarterIsShownAndNothingIsDrawnOfWeeksWithoutAnswers() {
        assertThat(WeekChart.of(IntStream.range(0, 20).mapToObj(i -> week(i, 0, 0)).toList()).bars()).hasSize(13)
                .allMatch(bar -> bar.leadHeight() == 0 && bar.withoutHeight() == 0);
        assertThat(WeekChart.of(List.of()).bars()).isEmpty();
    }
}
