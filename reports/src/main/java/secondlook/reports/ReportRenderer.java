package secondlook.reports;

import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;

/**
 * Prints reports as PDF. The same report gives the same bytes; what makes a report this report is its
 * {@link #contentHash}, printed at the foot of every page. Safe for concurrent use.
 */
public final class ReportRenderer {

    private ReportRenderer() {
    }

    /** The PDF of a supplemental incident report (307.5-5.4.4), US Letter, fonts embedded. */
    public static byte[] supplemental(SupplementalReport report) {
        Require.given(report, "report");
        return Printing.withOwnClassLoader(() -> print(report));
    }

    /** The PDF of a letter, for example a notice of a violation (307.5-4.2), US Letter, fonts embedded. */
    public static byte[] letter(Letter letter) {
        Require.given(letter, "letter");
        return Printing.withOwnClassLoader(() -> print(letter));
    }

    /** The PDF of a weekly report to the Board (307.5-6.2): tagged, PDF/UA-1 and PDF/A-2a, US Letter. */
    public static byte[] weekly(WeeklyText week) {
        return board(WeeklyLayout.of(Require.given(week, "week")));
    }

    /** The PDF of any report to the Board: tagged, PDF/UA-1 and PDF/A-2a, US Letter. */
    public static byte[] board(BoardDocument report) {
        Require.given(report, "report");
        return Printing.withOwnClassLoader(() -> BoardPdf.of(report));
    }

    /** SHA-256 in hex over every value of the report, pictures included; independent of how it is printed. */
    public static String contentHash(SupplementalReport report) {
        return ContentHash.of(Require.given(report, "report"));
    }

    /** Prints a sample into nowhere, so that the first real report is not the slow one (fonts, layouts, classes). */
    public static void warmUp() {
        supplemental(Sample.report());
    }

    private static byte[] print(SupplementalReport report) throws JRException, IOException {
        String hash = contentHash(report);
        SupplementalText text = new SupplementalText(report, hash);
        SupplementalReport.Issue issue = report.issue();
        return new Printing(text.of("document.title") + ", " + issue.number(), issue.department().name() + ", "
                + issue.department().unit(), text.of("document.subject"), text.of("document.creator"),
                issue.issuedAt(), hash).print(Layouts.SUPPLEMENTAL, text.parameters(), text.candidateRows());
    }

    private static byte[] print(Letter letter) throws JRException, IOException {
        String hash = ContentHash.of(letter);
        LetterText text = new LetterText(letter, hash);
        SupplementalReport.Department department = letter.sender().department();
        return new Printing(letter.title() + ", " + letter.reference(), department.name() + ", " + department.unit(),
                letter.title(), text.of("document.creator"), letter.sender().at(), hash)
                .print(Layouts.LETTER, text.parameters(), text.rows());
    }

    private static final class Layouts {
        static final JasperReport SUPPLEMENTAL = Printing.layout("reports/lead/supplemental_incident_report.jasper");
        static final JasperReport LETTER = Printing.layout("reports/board/letter.jasper");
    }
}
