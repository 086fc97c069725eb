package secondlook.reports;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Chart;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Section;
import secondlook.reports.BoardDocument.Series;
import secondlook.reports.BoardDocument.Table;

/** Puts a weekly report into sections: totals, crimes, people, lines, notices, sources (307.5-6.2). */
final class WeeklyLayout {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String LEADS = "Investigative lead";
    private static final String NONE = "No viable candidate";
    private static final String SAME_WEEK = "Same week last year";

    private final WeeklyText week;

    private WeeklyLayout(WeeklyText week) {
        this.week = week;
    }

    static BoardDocument of(WeeklyText week) {
        return new WeeklyLayout(week).document();
    }

    private BoardDocument document() {
        LocalDate sunday = week.monday().plusDays(6);
        BoardDocument.Head head = new BoardDocument.Head(week.sender(), "Facial recognition: weekly report",
                "Weekly report to the Board of Police Commissioners on requests for facial recognition, the crimes "
                        + "they were to solve, and the leads they produced.", null,
                List.of(new Letter.Fact("Week", DAY.format(week.monday()) + " to " + DAY.format(sunday)),
                        new Letter.Fact("Reported under", "Manual Directive 307.5, section 6.2")));
        return new BoardDocument(head, List.of(totals(), crimes(), people(), notices(), lines(), sources()),
                "Facial recognition, week of " + week.monday() + ". Made from " + trail());
    }

    private String trail() {
        WeeklyText.Trail trail = week.trail();
        return "entries 1 to " + trail.entries() + " of the audit trail, checkpoint "
                + (trail.checkpoint() == null ? "none" : trail.checkpoint()) + ".";
    }

    private Section totals() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("Requests of the week", List.of(text("Requests"), number("Department"),
                number("Outside agencies"), number("All"), number("Year to date"), number(SAME_WEEK)),
                week.totals().stream().map(WeeklyLayout::total).toList(), 1, false));
        if (!week.recent().isEmpty()) {
            blocks.add(recent());
        }
        return new Section("Totals", blocks);
    }

    private static List<String> total(WeeklyText.Total total) {
        return List.of(total.what().substring(0, 1).toUpperCase(Locale.ENGLISH) + total.what().substring(1),
                "" + total.department(), "" + total.agencies(),
                "" + (total.department() + total.agencies()), "" + total.toDate(),
                total.lastYear() == null ? "not reported" : "" + total.lastYear());
    }

    private Chart recent() {
        List<WeeklyText.Week> weeks = week.recent();
        WeeklyText.Week last = weeks.get(weeks.size() - 1);
        String told = "Column chart of the " + weeks.size() + " weeks to that of " + last.monday() + ". In the last "
                + last.leads() + " requests were answered with a lead and " + last.withoutCandidate()
                + " without; in all weeks shown " + weeks.stream().mapToLong(WeeklyText.Week::leads).sum() + " and "
                + weeks.stream().mapToLong(WeeklyText.Week::withoutCandidate).sum() + ".";
        return new Chart("Requests answered, by week (Monday)", told, "Requests",
                weeks.stream().map(each -> SHORT.format(each.monday())).toList(),
                List.of(new Series(LEADS, weeks.stream().map(WeeklyText.Week::leads).toList()),
                        new Series(NONE, weeks.stream().map(WeeklyText.Week::withoutCandidate).toList())));
    }

    private Section crimes() {
        List<WeeklyText.Outcome> crimes = week.crimes();
        List<List<String>> rows = new ArrayList<>();
        crimes.forEach(each -> rows.add(figures(List.of(each.crime()), each.leads(), each.withoutCandidate())));
        rows.add(figures(List.of("All crimes"), sum(crimes, WeeklyText.Outcome::leads),
                sum(crimes, WeeklyText.Outcome::withoutCandidate)));
        Chart chart = new Chart("Requests answered, by crime", "Bar chart of the figures in the table above: "
                + spoken(crimes), "Requests", crimes.stream().map(WeeklyText.Outcome::crime).toList(),
                List.of(new Series(LEADS, crimes.stream().map(WeeklyText.Outcome::leads).toList()),
                        new Series(NONE, crimes.stream().map(WeeklyText.Outcome::withoutCandidate).toList())));
        return new Section("Crimes that the requests were to solve", List.of(
                new Table("Requests answered in the week, by crime and outcome",
                        List.of(text("Crime"), number(LEADS), number(NONE), number("All")), rows, 1, true), chart));
    }

    private static String spoken(List<WeeklyText.Outcome> crimes) {
        List<String> said = crimes.stream().filter(each -> each.all() > 0)
                .map(each -> each.crime() + " " + each.leads() + " with and " + each.withoutCandidate()
                        + " without lead")
                .toList();
        return said.isEmpty() ? "no request was answered." : String.join("; ", said) + ".";
    }

    private Section people() {
        List<WeeklyText.Person> people = week.people();
        List<List<String>> rows = new ArrayList<>();
        people.forEach(each ->
                rows.add(figures(List.of(each.race(), each.sex()), each.leads(), each.withoutCandidate())));
        rows.add(figures(List.of("All", "All"), sum(people, WeeklyText.Person::leads),
                sum(people, WeeklyText.Person::withoutCandidate)));
        return new Section("Persons on the photographs, as perceived", List.of(
                new Prose("Race and sex are those that the first examiner perceived on the photograph before any "
                        + "candidate was judged. Nothing else in the process uses them."),
                new Table("Requests answered in the week, by perceived race and sex and by outcome",
                        List.of(text("Perceived race"), text("Perceived sex"), number(LEADS), number(NONE),
                                number("All")), rows, 2, true)));
    }

    private Section notices() {
        WeeklyText.Notices notices = week.notices();
        return new Section("Notices", List.of(
                new Notices("Upgrades to the facial recognition software", notices.upgrades()),
                new Notices("Planned changes to the contract", notices.contractChanges()),
                new Notices("Confirmed violations of the policy", notices.violations())));
    }

    private Section lines() {
        if (week.answered().isEmpty()) {
            return new Section("Requests answered", List.of(new Prose("No request was answered in this week.")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (WeeklyText.Line line : week.answered()) {
            rows.add(List.of("" + (rows.size() + 1), SHORT.format(line.received()), line.from(), line.crime(),
                    line.source(), line.quality(), line.race() + ", " + line.sex().toLowerCase(Locale.ENGLISH),
                    line.outcome(), line.hours()));
        }
        return new Section("Requests answered", List.of(new Table("One line for each request, without people or cases",
                List.of(number("No."), text("Received"), text("Unit or agency"), text("Crime"), text("Photo source"),
                        text("Photo quality"), text("Perceived"), text("Outcome"), number("Hours")), rows, 1,
                false)));
    }

    private Section sources() {
        return new Section("How this report was made", List.of(
                new Prose("An investigative lead is not a positive identification of any person; any involvement must "
                        + "be determined through further investigation. Hours run from receipt to answer. A request "
                        + "counts as answered in the week of its answer, whenever it was received; pending are those "
                        + "that waited when the week ended."),
                new Prose("The figures were read from the records and compared with " + trail() + " This report is "
                        + "closed: what turns out wrong is corrected in an addendum that names the figure.")));
    }

    private static List<String> figures(List<String> of, long leads, long without) {
        List<String> row = new ArrayList<>(of);
        row.addAll(List.of("" + leads, "" + without, "" + (leads + without)));
        return row;
    }

    private static <T> long sum(List<T> rows, Function<T, Long> of) {
        return rows.stream().mapToLong(of::apply).sum();
    }
}
