package secondlook.oversight;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import secondlook.policy.AnnualPart;
import secondlook.policy.AnnualPolicy;
import secondlook.policy.BoardYear;
import secondlook.reports.BoardDocument;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Chart;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Section;
import secondlook.reports.BoardDocument.Series;
import secondlook.reports.BoardDocument.Table;
import secondlook.reports.Letter;
import secondlook.shared.PolicyRefused;

/** Puts the figures of a year into the sections that the directive asks for, in one edition (307.5-6.3). */
final class AnnualLayout {

    private final AnnualFigures figures;
    private final AnnualTables tables;
    private final AnnualRecords records;

    private AnnualLayout(AnnualFigures figures, AnnualEdition edition, int smallest, ZoneId zone) {
        this.figures = figures;
        this.tables = new AnnualTables(edition == AnnualEdition.PUBLIC ? smallest : 0);
        this.records = new AnnualRecords(figures, edition, zone);
    }

    /** PolicyRefused when a part is missing. */
    static BoardDocument of(AnnualFigures figures, Edition edition) {
        return new AnnualLayout(figures, edition.kind(), edition.smallest(), edition.sender().zone())
                .document(edition);
    }

    /** How it is printed. @param draft whether the year is not closed */
    record Edition(AnnualEdition kind, int smallest, boolean draft, Letter.Sender sender) {
    }

    private BoardDocument document(Edition edition) {
        Map<AnnualPart, List<Block>> parts = new EnumMap<>(AnnualPart.class);
        parts.put(AnnualPart.SUMMARY, summary());
        parts.put(AnnualPart.RECONCILIATION, reconciliation());
        WeekTables made = WeekTables.of(figures.answered());
        parts.put(AnnualPart.CRIMES, List.of(tables.of("Requests answered, by crime and outcome", List.of("Crime"),
                made.byCrime())));
        parts.put(AnnualPart.PEOPLE, List.of(new Prose("Race and sex are those that the first examiner perceived "
                + "on the photograph. Nothing else in the process uses them."), tables.of(
                "Requests answered, by perceived race and sex and by outcome",
                List.of("Perceived race", "Perceived sex"), made.byPerson())));
        parts.put(AnnualPart.EFFICACY, efficacy());
        parts.put(AnnualPart.AGENCIES, agencies());
        parts.putAll(records.parts());
        PolicyRefused.unless(AnnualPolicy.complete(parts.keySet()));
        List<Section> sections = new ArrayList<>();
        parts.forEach((part, blocks) -> sections.add(new Section(part.heading(), blocks)));
        BoardYear year = figures.year();
        return new BoardDocument(new BoardDocument.Head(edition.sender(), "Facial recognition: annual report "
                + year.year(), "Annual report to the Board of Police Commissioners: a summary of the weekly reports "
                + "and an evaluation of the efficacy of facial recognition.",
                edition.draft() ? "DRAFT. The year is not closed; figures can still change." : null,
                List.of(new Letter.Fact("Weeks", year.first().monday() + " to " + year.last().sunday()),
                        new Letter.Fact("Edition", edition.kind().words(edition.smallest())),
                        new Letter.Fact("Reported under", "Manual Directive 307.5, section 6.3"),
                        new Letter.Fact("Made from", "Entries 1 to " + figures.trailEntries()
                                + " of the audit trail"))), sections,
                "Facial recognition, annual report " + year.year() + ", " + edition.kind().label()
                        + " edition. Made from entries 1 to " + figures.trailEntries() + " of the audit trail.");
    }

    private List<Block> summary() {
        WeekCounts department = figures.ofWeeks(false);
        WeekCounts agencies = figures.ofWeeks(true);
        List<List<String>> rows = new ArrayList<>();
        AnnualTotals.EACH.forEach((name, of) -> rows.add(List.of(name, "" + of.applyAsLong(department),
                "" + of.applyAsLong(agencies), "" + of.applyAsLong(department.plus(agencies)))));
        return List.of(new Table("Requests of the year, summed over the weekly reports",
                List.of(text("Requests"), number("Department"), number("Outside agencies"), number("All")), rows, 1,
                false), months());
    }

    private Chart months() {
        List<Long> leads = byMonth(WeekCounts::leads);
        List<Long> without = byMonth(WeekCounts::withoutCandidate);
        List<String> told = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Month month : Month.values()) {
            int at = month.getValue() - 1;
            names.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            told.add(names.get(at) + " " + leads.get(at) + " and " + without.get(at));
        }
        return new Chart("Requests answered, by month of the week's Sunday", "Column chart of requests answered with "
                + "and without lead in each month: " + String.join(", ", told) + ".", "Requests", names,
                List.of(new Series("Investigative lead", leads), new Series("No viable candidate", without)));
    }

    private List<Long> byMonth(ToLongFunction<WeekCounts> of) {
        List<Long> sums = new ArrayList<>();
        for (Month month : Month.values()) {
            sums.add(figures.weeks().stream().filter(week -> week.month() == month.getValue())
                    .mapToLong(week -> of.applyAsLong(week.department().plus(week.agencies()))).sum());
        }
        return sums;
    }

    private List<Block> reconciliation() {
        WeekCounts weekly = figures.ofWeeks(false).plus(figures.ofWeeks(true));
        WeekCounts counted = figures.counted().all();
        List<List<String>> rows = new ArrayList<>();
        AnnualTotals.EACH.forEach((name, of) -> rows.add(List.of(name, "" + of.applyAsLong(weekly),
                "" + of.applyAsLong(counted), "" + (of.applyAsLong(counted) - of.applyAsLong(weekly)))));
        return List.of(new Prose(figures.weeks().size() + " of the " + figures.year().weeks().size() + " weeks of the "
                + "year were reported. The records were counted once more over the whole span; a difference says that "
                + "a week was not reported, or that a weekly report was wrong, which its addenda then say."),
                new Table("Sum of the weekly reports and count of the records", List.of(text("Requests"),
                        number("Sum of weeks"), number("Records"), number("Difference")), rows, 1, false),
                new Notices("Addenda to the weekly reports", records.addenda()));
    }

    private List<Block> efficacy() {
        AnnualFigures.Efficacy efficacy = figures.efficacy();
        double[] hours = figures.hours();
        List<List<String>> rows = List.of(
                List.of("Investigative leads issued", "" + figures.counted().all().leads()),
                List.of("Incidents in whose investigation a lead was issued", "" + efficacy.incidents()),
                List.of("of these, the requester reported that it assisted", "" + efficacy.assisted()),
                List.of("Leads whose person further investigation excluded", "" + efficacy.excluded()),
                List.of("Leads of which nothing is reported yet", "" + efficacy.unsaid()),
                List.of("Answers that two examiners signed", "" + efficacy.examined()),
                List.of("of these, both agreed without consultation",
                        "" + (efficacy.examined() - efficacy.disagreed())),
                List.of("of these, they differed and consulted", "" + efficacy.disagreed()),
                List.of("Hours from receipt to answer, median", AnnualTotals.quantile(hours, 0.5)),
                List.of("Hours from receipt to answer, nine of ten within", AnnualTotals.quantile(hours, 0.9)));
        return List.of(new Table("Efficacy", List.of(text("Figure"), number("Value")), rows, 1, false),
                new Prose("What became of a lead is what the requester reported of it; the latest report counts. An "
                        + "incident may have had several requests."));
    }

    private List<Block> agencies() {
        WeekCounts agencies = figures.counted().agencies();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Outside agencies handed in " + agencies.received() + " requests; " + agencies.refused()
                + " were refused, " + agencies.fulfilled() + " answered, " + agencies.leads() + " with a lead."));
        List<FulfilledRequest> theirs = figures.answered().stream().filter(FulfilledRequest::agency).toList();
        List<WeeklyRow> rows = theirs.stream().map(FulfilledRequest::from).distinct().sorted().map(name ->
                new WeeklyRow(name, theirs.stream().filter(r -> r.from().equals(name) && r.lead()).count(),
                        theirs.stream().filter(r -> r.from().equals(name) && !r.lead()).count())).toList();
        if (!rows.isEmpty()) {
            blocks.add(tables.of("Requests answered for each agency, by outcome", List.of("Agency"), rows));
        }
        return blocks;
    }
}
