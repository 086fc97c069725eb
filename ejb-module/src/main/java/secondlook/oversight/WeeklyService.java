package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.BoardLimits;
import secondlook.policy.BoardPolicy;
import secondlook.policy.BoardWeek;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/** The Board's weekly reports: made when they are due, read, corrected beside, never changed (307.5-6.2). */
@Audited
@Stateless
public class WeeklyService {

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    WeeklyBook book;

    @Inject
    WeekReading reading;

    @Inject
    WeeklyPrint print;

    @Inject
    @ConfigProperty(name = "secondlook.zone", defaultValue = "America/Detroit")
    String zone;

    /** Reports one week; Conflict when it has been, PolicyRefused before it is due. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void report(LocalDate monday) {
        BoardWeek week = new BoardWeek(monday);
        about(week, null);
        PolicyRefused.unless(BoardPolicy.close(week, clock.instant(), zone(), limits()));
        if (book.of(week).isPresent()) {
            throw new Conflict("The week of " + monday + " has been reported.");
        }
        WeekFigures figures = reading.of(week, zone());
        Instant now = clock.instant();
        byte[] pdf = print.pdf(figures, zone(), now);
        WeeklyReport report = new WeeklyReport(figures, WeeklyCsv.of(figures, zone()), pdf, now);
        book.keep(report);
        book.keep(new WeeklyDocument(report, pdf));
        about(week, report.csvSha256());
        WeekCounts total = figures.total();
        act.detail(total.received() + " received, " + total.fulfilled() + " fulfilled, " + total.leads()
                + " leads, PDF " + report.pdfSha256());
    }

    /** All reports, newest first, without corrections. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<WeeklyView> reports() {
        act.on("weekly reports", null);
        return book.newest().stream().map(WeeklyService::line).toList();
    }

    /** One report with its corrections. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public WeeklyView read(LocalDate monday) {
        WeeklyReport report = book.get(monday);
        about(report.week(), report.csvSha256());
        return view(report, WeekTables.of(report.answered()), book.addenda(monday));
    }

    /** The table as it was made. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public byte[] table(LocalDate monday) {
        WeeklyReport report = book.get(monday);
        about(report.week(), report.csvSha256());
        return report.csv();
    }

    /** The document as it was made. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public byte[] document(LocalDate monday) {
        WeeklyReport report = book.get(monday);
        about(report.week(), report.pdfSha256());
        return book.document(report).orElseThrow(() -> new NotFound("This report was made as a table alone."));
    }

    /** Writes a correction beside a closed week. */
    @RolesAllowed({Role.Name.COMMANDER})
    public WeeklyView correct(LocalDate monday, String corrects, String text) {
        WeeklyReport report = book.get(monday);
        about(report.week(), report.csvSha256());
        PolicyRefused.unless(BoardPolicy.correct(corrects, text, limits()));
        Instant now = clock.instant();
        book.keep(new WeeklyAddendum(report.week(), corrects, text, caller.get(), now));
        act.detail("correction of " + corrects).tells(Fact.of("corrected").with("week", monday).with("at", now));
        return view(report, WeekTables.of(report.answered()), book.addenda(monday));
    }

    private void about(BoardWeek week, String sha256) {
        act.on("weekly report of " + week.monday(), sha256);
    }

    private WeeklyView view(WeeklyReport report, WeekTables tables, List<WeeklyAddendumView> addenda) {
        WeekCounts toDate = book.earlierInYear(report.week()).stream().map(WeeklyReport::total)
                .reduce(WeekCounts.NONE, WeekCounts::then).then(report.total());
        return new WeeklyView(report.week(), report.closedAt(), report.department(), report.agencies(), toDate,
                book.of(report.week().lastYear()).map(WeeklyReport::total).orElse(null), notices(report.csv()),
                made(report), tables.byCrime(), tables.byPerson(), addenda);
    }

    /** In a list: the week's own figures alone. */
    private static WeeklyView line(WeeklyReport report) {
        return new WeeklyView(report.week(), report.closedAt(), report.department(), report.agencies(), null, null,
                new WeeklyView.Notices(List.of(), List.of(), List.of()), made(report), List.of(), List.of(),
                List.of());
    }

    private static WeeklyView.Made made(WeeklyReport report) {
        return new WeeklyView.Made(report.csvSha256(), report.pdfSha256(), report.trailEntries(), report.trailHash(),
                report.trailCheckpoint());
    }

    private static WeeklyView.Notices notices(byte[] csv) {
        return new WeeklyView.Notices(WeeklyCsv.said(csv, WeeklyCsv.UPGRADES), WeeklyCsv.said(csv, WeeklyCsv.CONTRACT),
                WeeklyCsv.said(csv, WeeklyCsv.VIOLATIONS));
    }

    private ZoneId zone() {
        return ZoneId.of(zone);
    }

    private BoardLimits limits() {
        return PolicyParameters.at(clock.instant()).board();
    }
}
