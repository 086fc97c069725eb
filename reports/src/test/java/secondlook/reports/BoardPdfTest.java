package secondlook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints weekly reports and holds them to PDF/UA-1 and PDF/A-2a, as veraPDF judges. */
class BoardPdfTest {

    private static final WeeklyText.Notices NOTICES = new WeeklyText.Notices(List.of("Engine 4.2 replaced 4.1"),
            List.of(), List.of("Violation 7, clause 307.5-3.5", "Violation 9, clause 307.5-5.4.1"));

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<PDStructureElement> tags(PDStructureNode node) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(tags(element));
            }
        }
        return found;
    }

    @Test
    void weeklyReportsKeepTheRulesOfAccessibleAndArchivedPdf() throws Exception {
        byte[] pdf = ReportRenderer.weekly(Weeks.of(40, "3rd Precinct Detective Unit", NOTICES));
        Files.write(Path.of("target", "weekly-report.pdf"), pdf);
        assertThat(PdfRules.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfRules.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        byte[] quiet = ReportRenderer.weekly(Weeks.of(0));
        assertThat(PdfRules.broken(quiet, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfRules.broken(quiet, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void untaggedPdfBreaksTheRules() throws Exception {
        byte[] letter = ReportRenderer.letter(new Letter(Weeks.sender(false), "violation 7", "Notice", "Mayor",
                List.of(), "Text."));
        assertThat(PdfRules.broken(letter, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PdfRules.broken(letter, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    @Test
    void everyPartOfTheWeekIsPrinted() throws IOException {
        String text = text(ReportRenderer.weekly(Weeks.of(7, "3rd Precinct Detective Unit", NOTICES)));
        assertThat(text).contains("Facial recognition: weekly report")
                .contains("Monday, 8 March 2027 to Sunday, 14 March 2027").contains("Detroit Police Department")
                .contains("1. Totals").contains("Received 9 1 10 63 4")
                .contains("Pending at the end 2 1 3 3 not reported")
                .contains("2. Crimes that the requests were to solve").contains("Robbery 0 1 1")
                .contains("All crimes 3 4 7").contains("3. Persons on the photographs, as perceived")
                .contains("All All 3 4 7").contains("4. Notices").contains("Engine 4.2 replaced 4.1")
                .contains("Planned changes to the contract None").contains("Violation 9, clause 307.5-5.4.1")
                .contains("5. Requests answered").contains("3rd Precinct Detective Unit")
                .contains("entries 1 to 18204 of the audit trail, checkpoint 7d1f0c4a9be2")
                .contains("DEMONSTRATION").contains("not a positive identification");
    }

    @Test
    void quietWeekSaysNoneThreeTimesAndThatNothingWasAnswered() throws IOException {
        String text = text(ReportRenderer.weekly(Weeks.of(0)));
        assertThat(text.split("\\bNone\\b", -1)).hasSize(4);
        assertThat(text).contains("No request was answered in this week.").contains("All crimes 0 0 0");
    }

    @Test
    void structureHasHeadingsHeaderCellsWithScopeAndWordsForCharts() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportRenderer.weekly(Weeks.of(7)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualToIgnoringCase("en-US");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Facial recognition: weekly report");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
            List<PDStructureElement> tags = tags(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags).extracting(PDStructureElement::getStructureType).contains("H1", "H2", "H3", "Table",
                    "Caption", "TH", "TD", "Figure");
            assertThat(tags).filteredOn(tag -> "Figure".equals(tag.getStructureType()))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .anyMatch(told -> told.startsWith("Column chart of the 10 weeks"))
                    .anyMatch(told -> told.contains("Robbery 0 with and 1 without lead"));
        }
    }

    @Test
    void sameWeekGivesTheSameBytesAndAnotherOneDoesNot() {
        byte[] pdf = ReportRenderer.weekly(Weeks.of(7));
        assertThat(ReportRenderer.weekly(Weeks.of(7))).isEqualTo(pdf);
        assertThat(ReportRenderer.weekly(Weeks.of(8))).isNotEqualTo(pdf);
    }

    @Test
    void chartOfNothingCountsFromZero() throws IOException {
        BoardDocument.Chart chart = new BoardDocument.Chart("Answered", "Column chart: none.", "Requests",
                List.of("Jan", "Feb"), List.of(new BoardDocument.Series("Lead", List.of(0L, 0L))));
        String text = text(ReportRenderer.board(new BoardDocument(new BoardDocument.Head(Weeks.of(0).sender(), "Year",
                "A year of nothing.", null, List.of()), List.of(new BoardDocument.Section("1. Totals", List.of(chart))),
                "Foot")));
        assertThat(text).contains("Jan Feb").doesNotContainPattern(" -[0-9]");
    }

    @Test
    void quarterOfWeeksHasTheDayOfEachBelowItsColumn() throws IOException {
        List<String> weeks = List.of("8 Mar", "15 Mar", "22 Mar", "29 Mar", "5 Apr", "12 Apr", "19 Apr", "26 Apr",
                "3 May", "10 May", "17 May", "24 May", "31 May");
        BoardDocument.Chart chart = new BoardDocument.Chart("Answered", "Column chart.", "Requests", weeks,
                List.of(new BoardDocument.Series("Lead", Collections.nCopies(weeks.size(), 2L))));
        assertThat(text(ReportRenderer.board(new BoardDocument(new BoardDocument.Head(Weeks.of(0).sender(), "Year",
                "A quarter.", null, List.of()), List.of(new BoardDocument.Section("1. Totals", List.of(chart))),
                "Foot")))).contains(String.join(" ", weeks)).doesNotContain("...");
    }

    @Test
    void valuesCannotBecomeMarkup() throws IOException {
        String hostile = "<b>Unit</b> & \"Co\" <script>1</script>";
        assertThat(text(ReportRenderer.weekly(Weeks.of(1, hostile, NOTICES))).replace(" ", ""))
                .contains(hostile.replace(" ", ""));
    }

    @Test
    void tablesThatDoNotAddUpAreRefused() {
        WeeklyText week = Weeks.of(3);
        assertThatThrownBy(() -> new WeeklyText(week.sender(), week.monday(), week.totals(), week.recent(),
                week.crimes(), week.people(), List.of(), week.notices(), week.trail()))
                .hasMessageContaining("the crimes do not add up");
        assertThatThrownBy(() -> new BoardDocument.Table("Crimes", List.of(BoardDocument.Column.text("Crime")),
                List.of(List.of("Robbery", "1")), 1, false)).hasMessageContaining("a row of 2 cells for 1 columns");
    }
}
