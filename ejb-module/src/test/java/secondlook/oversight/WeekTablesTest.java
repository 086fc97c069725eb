package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Offense;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;

class WeekTablesTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    private static FulfilledRequest answered(Offense offense, PerceivedRace race, PerceivedSex sex, boolean lead) {
        return new FulfilledRequest("Homicide", false, offense, StillSource.PHONE, Suitability.SUITABLE, race, sex,
                lead, AT, AT.plusSeconds(7200));
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void everyTableAddsUpToTheRequestsAnswered() {
        Random random = new Random(7);
        List<FulfilledRequest> answered = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            answered.add(answered(Offense.values()[random.nextInt(Offense.values().length)],
                    PerceivedRace.values()[random.nextInt(PerceivedRace.values().length)],
                    PerceivedSex.values()[random.nextInt(PerceivedSex.values().length)], random.nextBoolean()));
        }
        long leads = answered.stream().filter(FulfilledRequest::lead).count();
        WeekTables tables = WeekTables.of(answered);
        for (List<WeeklyRow> table : List.of(tables.byCrime(), tables.byPerson())) {
            assertThat(table.stream().mapToLong(WeeklyRow::total).sum()).isEqualTo(250);
            assertThat(table.stream().mapToLong(WeeklyRow::leads).sum()).isEqualTo(leads);
        }
    }

    @Test
    void rowsWithoutAnyAreThere() {
        WeekTables tables = WeekTables.of(List.of(answered(Offense.ROBBERY, PerceivedRace.BLACK, PerceivedSex.FEMALE,
                true)));
        assertThat(tables.byCrime()).hasSize(5).contains(new WeeklyRow("Robbery", 1, 0),
                new WeeklyRow("Homicide", 0, 0));
        assertThat(tables.byPerson()).hasSize(18).contains(
                new WeeklyRow("Black or African American, female", 1, 0),
                new WeeklyRow("Unknown, unknown", 0, 0));
    }

    @Test
    void spansAddUpAndWhatWaitsIsWhatWaitsAtTheEnd() {
        WeekCounts first = new WeekCounts(5, 1, 3, 2, 4);
        WeekCounts second = new WeekCounts(2, 0, 4, 1, 2);
        assertThat(first.then(second)).isEqualTo(new WeekCounts(7, 1, 7, 3, 2));
        assertThat(first.plus(second)).isEqualTo(new WeekCounts(7, 1, 7, 3, 6));
        assertThat(first.withoutCandidate()).isEqualTo(1);
        assertThatThrownBy(() -> new WeekCounts(1, 0, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
