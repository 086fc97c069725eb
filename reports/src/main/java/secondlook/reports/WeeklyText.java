package secondlook.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * A weekly report to the Board (307.5-6.2) as values; {@link ReportRenderer#weekly} lays it out.
 *
 * @param monday   first day of the week
 * @param totals   the rows of the totals
 * @param recent   this week and those before it in the year, oldest first, for the chart; empty for none
 * @param crimes   answered requests by crime and outcome
 * @param people   answered requests by perceived race, sex and outcome
 * @param answered one anonymous line per answered request
 * @param trail    the state of the audit trail that the figures were read from
 */
public record WeeklyText(Letter.Sender sender, LocalDate monday, List<Total> totals, List<Week> recent,
                         List<Outcome> crimes, List<Person> people, List<Line> answered, Notices notices,
                         Trail trail) {

    public WeeklyText {
        Require.given(sender, "sender");
        Require.given(monday, "monday");
        Require.given(notices, "notices");
        Require.given(trail, "trail");
        totals = List.copyOf(totals);
        recent = List.copyOf(recent);
        crimes = List.copyOf(crimes);
        people = List.copyOf(people);
        answered = List.copyOf(answered);
        Require.that(!totals.isEmpty(), "totals is empty");
        Require.that(crimes.stream().mapToLong(Outcome::all).sum() == answered.size(),
                "the crimes do not add up to the answered requests");
        Require.that(people.stream().mapToLong(Person::all).sum() == answered.size(),
                "the people do not add up to the answered requests");
    }

    /**
     * One figure.
     *
     * @param toDate   from the year's first week to this one
     * @param lastYear of the same week last year; null where none was reported
     */
    public record Total(String what, long department, long agencies, long toDate, Long lastYear) {
    }

    /** What was answered in one week. */
    public record Week(LocalDate monday, long leads, long withoutCandidate) {
    }

    /** What came of the requests on one crime. */
    public record Outcome(String crime, long leads, long withoutCandidate) {

        public long all() {
            return leads + withoutCandidate;
        }
    }

    /** What came of the requests in which such a person was perceived on the photograph. */
    public record Person(String race, String sex, long leads, long withoutCandidate) {

        public long all() {
            return leads + withoutCandidate;
        }
    }

    /** An answered request without number, case or person; every value is printed as it is. */
    public record Line(LocalDate received, String from, String crime, String source, String quality, String race,
                       String sex, String outcome, String hours) {
    }

    /** What happened of each kind; "None" is printed where nothing did. */
    public record Notices(List<String> upgrades, List<String> contractChanges, List<String> violations) {

        public Notices {
            upgrades = List.copyOf(upgrades);
            contractChanges = List.copyOf(contractChanges);
            violations = List.copyOf(violations);
        }
    }

    /**
     * Where the audit trail stood.
     *
     * @param checkpoint the seal of its last entry, as its export shows it; null while there is none
     */
    public record Trail(long entries, String checkpoint) {
    }
}
