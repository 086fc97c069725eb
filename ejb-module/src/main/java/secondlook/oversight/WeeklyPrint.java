package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import secondlook.audit.TrailStand;
import secondlook.board.Letterhead;
import secondlook.policy.Offense;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.reports.ReportRenderer;
import secondlook.reports.WeeklyText;

/** Prints a weekly report for the Board (307.5-6.2), from the very figures that its table is written from. */
@ApplicationScoped
class WeeklyPrint {

    /** Weeks in the chart: a quarter. */
    private static final int RECENT = 13;

    @Inject
    Letterhead letterhead;

    @Inject
    WeeklyBook book;

    byte[] pdf(WeekFigures figures, ZoneId zone, Instant closedAt) {
        return ReportRenderer.weekly(new WeeklyText(letterhead.at(closedAt), figures.week().monday(), totals(figures),
                recent(figures), crimes(figures.answered()), people(figures.answered()),
                figures.answered().stream().map(answered -> line(answered, zone)).toList(),
                new WeeklyText.Notices(figures.notices().upgrades(), figures.notices().contractChanges(),
                        figures.notices().violations()), trail(figures.trail().stand())));
    }

    private static List<WeeklyText.Total> totals(WeekFigures figures) {
        return WeeklyCsv.totals(figures).stream().map(row -> new WeeklyText.Total(heading(row.what()),
                row.department(), row.agencies(), row.toDate(), row.lastYear())).toList();
    }

    /** A row's name in the table begins in lower case, in print as a heading does. */
    private static String heading(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private List<WeeklyText.Week> recent(WeekFigures figures) {
        List<WeeklyReport> earlier = book.earlierInYear(figures.week());
        List<WeeklyText.Week> weeks = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - RECENT + 1),
                earlier.size()).stream().map(report -> week(report.week().monday(), report.department()
                .plus(report.agencies()))).toList());
        weeks.add(week(figures.week().monday(), figures.total()));
        return weeks;
    }

    private static WeeklyText.Week week(LocalDate monday, WeekCounts all) {
        return new WeeklyText.Week(monday, all.leads(), all.withoutCandidate());
    }

    private static List<WeeklyText.Outcome> crimes(List<FulfilledRequest> answered) {
        return Stream.of(Offense.values()).map(offense -> {
            List<FulfilledRequest> of = answered.stream().filter(each -> each.offense() == offense).toList();
            long leads = of.stream().filter(FulfilledRequest::lead).count();
            return new WeeklyText.Outcome(offense.label(), leads, of.size() - leads);
        }).toList();
    }

    private static List<WeeklyText.Person> people(List<FulfilledRequest> answered) {
        return Stream.of(PerceivedRace.values()).flatMap(race -> Stream.of(PerceivedSex.values()).map(sex -> {
            List<FulfilledRequest> of = answered.stream().filter(each -> each.race() == race && each.sex() == sex)
                    .toList();
            long leads = of.stream().filter(FulfilledRequest::lead).count();
            return new WeeklyText.Person(race.label(), sex.label(), leads, of.size() - leads);
        })).toList();
    }

    private static WeeklyText.Line line(FulfilledRequest each, ZoneId zone) {
        return new WeeklyText.Line(LocalDate.ofInstant(each.received(), zone), each.from(), each.offense().label(),
                each.source().label(), WeeklyCsv.quality(each), each.race().label(), each.sex().label(),
                WeeklyCsv.outcome(each), WeeklyCsv.hours(each));
    }

    private static WeeklyText.Trail trail(TrailStand stand) {
        return new WeeklyText.Trail(stand.entries(), stand.hash());
    }
}
