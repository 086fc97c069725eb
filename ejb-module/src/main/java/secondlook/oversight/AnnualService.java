package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import secondlook.policy.AnnualPolicy;
import secondlook.policy.BoardLimits;
import secondlook.policy.BoardYear;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.reports.BoardDocument;
import secondlook.reports.ReportRenderer;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.trail.Fact;

/** The Board's annual reports: made when due or asked for, read, never changed (307.5-6.3). */
@Audited
@Stateless
public class AnnualService {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2200;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    AnnualBook book;

    @Inject
    WeeklyBook weeklies;

    @Inject
    AnnualReading reading;

    @Inject
    ReportHead head;

    /**
     * Reports one year in both editions; Conflict when it has been, PolicyRefused before its last week is reported. The
     * timer asks on the day of the limits, the commanding officer at any time after the last week.
     */
    @RolesAllowed({Role.Name.SYSTEM, Role.Name.COMMANDER})
    public void report(int asked) {
        BoardYear year = year(asked);
        act.on("annual report " + year.year(), null);
        PolicyRefused.unless(AnnualPolicy.close(year, weeklies.last()));
        if (book.knows(year)) {
            throw new Conflict("The year " + year.year() + " has been reported.");
        }
        AnnualFigures figures = reading.of(year, head.zone(), year.ends(head.zone()));
        book.keep(new AnnualReport(figures, clock.instant()));
        Fact told = Fact.of("annual").with("year", year.year()).with("entries", figures.trailEntries())
                .with("smallest", limits().smallestCell());
        for (AnnualEdition edition : AnnualEdition.values()) {
            BoardDocument document = document(figures, edition, false);
            for (AnnualFormat format : AnnualFormat.values()) {
                AnnualFile file = new AnnualFile(year.year(), edition, format, bytes(document, format));
                book.keep(file);
                told = told.with(AnnualFile.name(year.year(), edition, format), file.sha256());
                if (edition == AnnualEdition.PUBLIC && format == AnnualFormat.PDF) {
                    act.on("annual report " + year.year(), file.sha256());
                }
            }
        }
        act.detail(figures.counted().all().fulfilled() + " fulfilled, " + figures.counted().all().leads() + " leads")
                .tells(told);
    }

    /** All closed years, newest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<AnnualView> reports() {
        act.on("annual reports", null);
        return book.newest().stream().map(AnnualReport::view).toList();
    }

    /** A file of a closed year, byte for byte as it was made. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public byte[] file(int year, AnnualEdition edition, AnnualFormat format) {
        act.on("annual report " + year, null);
        AnnualFile file = book.file(year, edition, format);
        act.on("annual report " + year, file.sha256()).detail(AnnualFile.name(year, edition, format));
        return file.content();
    }

    /** What the report on a year would tell now; marked as a draft and not kept. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public byte[] draft(int asked, AnnualEdition edition, AnnualFormat format) {
        BoardYear year = year(asked);
        act.on("draft of the annual report " + year.year(), null);
        Instant end = year.ends(head.zone());
        Instant until = clock.instant().isBefore(end) ? clock.instant() : end;
        byte[] draft = bytes(document(reading.of(year, head.zone(), until), edition, true), format);
        act.on("draft of the annual report " + year.year(), Sha256.of(draft)).detail(edition.label() + " edition");
        return draft;
    }

    /** The name under which a file of a report is given. */
    public static String name(int year, AnnualEdition edition, AnnualFormat format) {
        return AnnualFile.name(year, edition, format);
    }

    private static BoardYear year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Invalid("year", "Enter a year from " + FIRST_YEAR + " on.");
        }
        return new BoardYear(year);
    }

    private BoardDocument document(AnnualFigures figures, AnnualEdition edition, boolean draft) {
        return AnnualLayout.of(figures, new AnnualLayout.Edition(edition, limits().smallestCell(), draft,
                head.at(clock.instant())));
    }

    private static byte[] bytes(BoardDocument told, AnnualFormat format) {
        return format == AnnualFormat.PDF ? ReportRenderer.board(told) : AnnualCsv.of(told);
    }

    private BoardLimits limits() {
        return PolicyParameters.at(clock.instant()).board();
    }
}
