package secondlook.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Weekly reports for the tests. */
final class Weeks {

    static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    static final List<String> CRIMES = List.of("Homicide", "Criminal sexual conduct", "Robbery", "Aggravated assault",
            "Home Invasion I");
    private static final List<String> RACES = List.of("American Indian or Alaska Native", "Asian", "Black",
            "Hispanic or Latino", "White", "Unknown");

    private Weeks() {
    }

    static Letter.Sender sender(boolean demonstration) {
        return new Letter.Sender(new SupplementalReport.Department("Detroit Police Department",
                "Crime Intelligence Unit", "1301 Third Street, Detroit, MI 48226"),
                Instant.parse("2027-03-15T10:00:40.123Z"), ZoneId.of("America/Detroit"), demonstration);
    }

    /** A week with so many answered requests, a third of them with leads. */
    static WeeklyText of(int answered) {
        return of(answered, "3rd Precinct Detective Unit", new WeeklyText.Notices(List.of(), List.of(), List.of()));
    }

    static WeeklyText of(int answered, String from, WeeklyText.Notices notices) {
        long[][] crimes = new long[CRIMES.size()][2];
        long[][] people = new long[RACES.size() * 2][2];
        List<WeeklyText.Line> lines = new ArrayList<>();
        for (int i = 0; i < answered; i++) {
            int lead = i % 3 == 0 ? 0 : 1;
            crimes[i % CRIMES.size()][lead]++;
            people[i % people.length][lead]++;
            lines.add(new WeeklyText.Line(MONDAY.plusDays(i % 7), from, CRIMES.get(i % CRIMES.size()),
                    "Business camera", "Suitable", RACES.get(i % people.length / 2), i % 2 == 0 ? "Male" : "Female",
                    lead == 0 ? "Investigative lead" : "No viable candidate", "2" + i % 10 + ".5"));
        }
        List<WeeklyText.Outcome> byCrime = new ArrayList<>();
        for (int i = 0; i < crimes.length; i++) {
            byCrime.add(new WeeklyText.Outcome(CRIMES.get(i), crimes[i][0], crimes[i][1]));
        }
        List<WeeklyText.Person> byPerson = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            byPerson.add(new WeeklyText.Person(RACES.get(i / 2), i % 2 == 0 ? "Male" : "Female", people[i][0],
                    people[i][1]));
        }
        long leads = byCrime.stream().mapToLong(WeeklyText.Outcome::leads).sum();
        List<WeeklyText.Week> recent = new ArrayList<>();
        for (int i = 9; i > 0; i--) {
            recent.add(new WeeklyText.Week(MONDAY.minusWeeks(i), i * 7 % 5, i * 5 % 7));
        }
        recent.add(new WeeklyText.Week(MONDAY, leads, answered - leads));
        return new WeeklyText(sender(true), MONDAY, List.of(
                new WeeklyText.Total("Received", answered + 2, 1, 63, 4L), new WeeklyText.Total("Refused", 1, 0, 9, 0L),
                new WeeklyText.Total("Fulfilled", answered, 0, 52, 3L),
                new WeeklyText.Total("Investigative leads", leads, 0, 17, 1L),
                new WeeklyText.Total("No viable candidate", answered - leads, 0, 35, 2L),
                new WeeklyText.Total("Pending at the end", 2, 1, 3, null)), recent, byCrime, byPerson, lines, notices,
                new WeeklyText.Trail(18_204, "7d1f0c4a9be2".repeat(5) + "93aa"));
    }
}
