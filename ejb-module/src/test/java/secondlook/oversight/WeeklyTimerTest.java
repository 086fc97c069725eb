package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.board.AlertService;
import secondlook.board.DueAlert;
import secondlook.policy.BoardWeek;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;

/** What the timer does with weeks that are due: oldest first, and an alarm for the first that cannot be reported. */
class WeeklyTimerTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

    private final WeeklyTimer timer = new WeeklyTimer();
    private final List<LocalDate> reported = new ArrayList<>();
    private final List<DueAlert> alarms = new ArrayList<>();
    private Consumer<LocalDate> making = monday -> { };

    @BeforeEach
    void wire() {
        timer.due = new WeeksDue() {
            @Override
            public List<BoardWeek> now() {
                return List.of(new BoardWeek(FIRST), new BoardWeek(FIRST.plusWeeks(1)),
                        new BoardWeek(FIRST.plusWeeks(2)));
            }
        };
        timer.weekly = new WeeklyService() {
            @Override
            public void report(LocalDate monday) {
                making.accept(monday);
                reported.add(monday);
            }
        };
        timer.alarms = new AlertService() {
            @Override
            public void raise(DueAlert alarm) {
                alarms.add(alarm);
            }
        };
        timer.caller = new CurrentCaller();
        at(0);
    }

    private void at(int minutes) {
        timer.clock = Clock.fixed(Instant.parse("2027-03-22T10:00:40Z").plus(Duration.ofMinutes(minutes)),
                ZoneOffset.UTC);
    }

    private void fails(LocalDate which, RuntimeException why) {
        making = monday -> {
            if (monday.equals(which)) {
                throw why;
            }
        };
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void missedWeeksAreMadeUpOldestFirst() {
        timer.report();
        assertThat(reported).containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(2));
        assertThat(alarms).isEmpty();
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void weekThatDoesNotReconcileRaisesAnAlarmAndHoldsUpThoseBehindIt() {
        fails(FIRST.plusWeeks(1), new Unreconciled("Registers and audit trail differ in one place."));
        timer.report();
        assertThat(reported).containsExactly(FIRST);
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.subject()).isEqualTo("weekly report of 2027-03-08");
            assertThat(alarm.message()).isEqualTo("Registers and audit trail differ in one place.");
        });
        at(9);
        timer.report();
        assertThat(reported).as("not tried again yet").hasSize(1);
        at(10);
        timer.report();
        assertThat(reported).hasSize(2);
        assertThat(alarms).as("one alarm, however often it is tried").hasSize(1);
        fails(FIRST, new Unreconciled("Another place."));
        at(20);
        timer.report();
        assertThat(alarms).hasSize(2);
    }

    @Test
    void failureOfAnyOtherKindRaisesAnAlarmThatTellsNothingOfIt() {
        fails(FIRST, new IllegalStateException("jdbc:secret"));
        timer.report();
        assertThat(reported).isEmpty();
        assertThat(alarms).singleElement().satisfies(alarm -> assertThat(alarm.message())
                .contains("2027-03-01", "307.5-6.2", "tried again").doesNotContain("secret"));
    }

    @Test
    void weekThatAnotherServerHasReportedIsNoFailure() {
        fails(FIRST, new Conflict("The week has been reported."));
        timer.report();
        assertThat(reported).containsExactly(FIRST.plusWeeks(1), FIRST.plusWeeks(2));
        assertThat(alarms).isEmpty();
    }
}
