package secondlook.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import secondlook.policy.Offense;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;

/**
 * The Board's tables over the requests answered in a week (307.5-6.2): every crime, and every perceived race by sex, by
 * outcome. Each table adds up to the requests answered; rows without any are there, so that nobody asks whether they
 * were left out.
 */
record WeekTables(List<WeeklyRow> byCrime, List<WeeklyRow> byPerson) {

    static WeekTables of(List<FulfilledRequest> answered) {
        List<WeeklyRow> crimes = new ArrayList<>();
        for (Offense offense : Offense.values()) {
            crimes.add(row(offense.label(), answered, r -> r.offense() == offense));
        }
        List<WeeklyRow> people = new ArrayList<>();
        for (PerceivedRace race : PerceivedRace.values()) {
            for (PerceivedSex sex : PerceivedSex.values()) {
                people.add(row(race.label() + ", " + sex.label().toLowerCase(Locale.ROOT), answered,
                        r -> r.race() == race && r.sex() == sex));
            }
        }
        return new WeekTables(List.copyOf(crimes), List.copyOf(people));
    }

    private static WeeklyRow row(String label, List<FulfilledRequest> answered, Predicate<FulfilledRequest> in) {
        long leads = answered.stream().filter(r -> in.test(r) && r.lead()).count();
        return new WeeklyRow(label, leads, answered.stream().filter(r -> in.test(r) && !r.lead()).count());
    }
}
