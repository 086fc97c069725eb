package secondlook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Prints the supplemental incident report and reads its text back from the PDF. */
class SupplementalIncidentReportTest {

    /** Directive 307.5-5.4.4. The doubled words are the directive's own. */
    private static final String STATEMENT =
            "“The result of a facial recognition search is provided by the Detroit Police Department only as an"
            + " investigative lead and IS NOT TO BE CONSIDERED A POSITIVE IDENTIFICATION OF ANY SUBJECT. Any "
            + "possible connection or involvement of any subject to the investigation must be determined through "
            + "further investigation and investigation and investigative resources.”";
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(match\\w*|hits?|identified|identity|identifies)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void statementStandsWordForWordOnPageOneAndOnTheLast() throws IOException {
        String[] pages = pages(Samples.plain());
        assertThat(pages[0]).contains(STATEMENT);
        assertThat(pages[pages.length - 1]).contains(STATEMENT);
    }

    @Test
    void everyPageNamesReportVersionPageAndContentHash() throws IOException {
        SupplementalReport report = Samples.listing(50);
        String[] pages = pages(report);
        assertThat(pages.length).isGreaterThan(3);
        for (int page = 1; page <= pages.length; page++) {
            assertThat(pages[page - 1]).contains("Report SL-2026-000123-R1, version 1")
                    .contains("Page " + page + " of " + pages.length)
                    .contains("Content hash: " + ReportRenderer.contentHash(report));
        }
    }

    @Test
    void bothExaminationsAndTheApprovalArePrintedInFull() throws IOException {
        assertThat(text(Samples.plain())).contains(Samples.FACTS).contains(Samples.FIRST_RATIONALE)
                .contains(Samples.SECOND_RATIONALE).contains("Conclusion: Moderate support for same source")
                .contains("shuffled with the seed 8812734450912").contains(Samples.plain().supervisor().rationale())
                .contains("It is not a probability and not a percentage").contains("0.7312");
    }

    @Test
    void qualityOfTheFaceIsPrintedWithEveryMeasureAndTheReason() throws IOException {
        assertThat(text(Samples.plain())).contains("as measured before the search: Unsuitable")
                .contains("Face size, shorter edge 236 pixels suitable from 78; limited from 40 Suitable")
                .contains("Turned to the side (yaw) -52 degrees suitable -20 to 20; limited -45 to 45 Unsuitable")
                .contains("Not measured, because the model has no means to: Eyes open and visible.")
                .contains("although its quality is unsuitable").contains(Samples.QUALITY_REASON);
    }

    @Test
    void methodSaysWhyTheListIsComplete() throws IOException {
        assertThat(text(Samples.plain())).contains("Why the list is complete")
                .contains("All 11,482,906 enrolment records of the snapshot were looked at and 214 were compared in ")
                .contains("score above 0.3150, less than the 0.3180 of the last candidate")
                .contains("20 places were asked for").contains("Root of the gallery snapshot: " + "f7".repeat(32));
    }

    @Test
    void olderSearchIsPrintedWithoutWhatWasNotRecordedThen() throws IOException {
        assertThat(text(Samples.older())).contains("How the search was made")
                .doesNotContain("Why the list is complete").doesNotContain("as measured before the search");
    }

    @Test
    void namesInOtherScriptsArePrintedWithEmbeddedFonts() throws IOException {
        assertThat(text(Samples.plain())).contains("Agnieszka Żółkiewska").contains("Ελένη Παπαδοπούλου")
                .contains("Наталья Щербакова").contains("Łukasz Dąbrowski");
        try (PDDocument document = Loader.loadPDF(ReportRenderer.supplemental(Samples.plain()))) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void fiftyCandidatesBreakOverPagesUnderARepeatedHead() throws IOException {
        SupplementalReport report = Samples.listing(50);
        String[] pages = pages(report);
        String all = String.join(" ", pages);
        report.candidates().forEach(candidate -> assertThat(all).contains(
                "%d %s %.4f %s".formatted(candidate.rank(), candidate.enrolment(), candidate.score(),
                        candidate.firstDisposition())));
        long heads = Arrays.stream(pages).filter(page -> page.contains("Rank Enrolment record")).count();
        assertThat(heads).isEqualTo(2);
        assertThat(pages[pages.length - 1]).contains("End of report").doesNotContain("Rank Enrolment record");
    }

    @Test
    void aRationaleOfManyPagesLosesNothing() throws IOException {
        String rationale = IntStream.rangeClosed(1, 900).mapToObj("Observation number %d was written down."::formatted)
                .collect(Collectors.joining(" "));
        String body = body(Samples.explained(rationale));
        assertThat(body).contains(rationale).contains(Samples.SECOND_RATIONALE);
    }

    @Test
    void aValueLongerThanAPageLosesNothing() throws IOException {
        String numbers = IntStream.rangeClosed(1, 900).mapToObj("[fact%d]"::formatted)
                .collect(Collectors.joining(" "));
        String text = text(Samples.stating(numbers, numbers));
        for (String number : numbers.split(" ")) {
            assertThat(text.split(Pattern.quote(number), -1)).as(number + " as purpose and as fact").hasSize(3);
        }
    }

    @Test
    void demonstrationIsMarkedOnEveryPageAndUnderEveryPicture() throws IOException {
        String[] pages = pages(Samples.demonstration());
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("DEMONSTRATION — not a police record"));
        assertThat(String.join(" ", pages)).contains("Probe image — DEMONSTRATION")
                .contains("Chosen face from the probe — DEMONSTRATION")
                .contains("Candidate, from the gallery — DEMONSTRATION");
    }

    @Test
    void aReportOfTheSandboxIsMarkedAsOne() throws IOException {
        String[] pages = pages(Samples.sandbox());
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("SANDBOX — not a police record, not evidence"));
        assertThat(String.join(" ", pages)).contains("Candidate, from the gallery — SANDBOX")
                .doesNotContain("DEMONSTRATION");
    }

    @Test
    void aRealReportBearsNoMark() throws IOException {
        assertThat(text(Samples.plain())).doesNotContainIgnoringCase("demonstration").doesNotContain("SANDBOX")
                .doesNotContain("not a police record");
    }

    @Test
    void aSecondVersionNamesItsPredecessorAndTheReason() throws IOException {
        assertThat(pages(Samples.secondVersion())[0]).contains("This version replaces report SL-2026-000123-R1, "
                + "version 1: the requester's telephone number was wrong");
        assertThat(text(Samples.plain())).doesNotContain("replaces");
    }

    @Test
    void aConsultationIsPrintedWithBothNotesOnlyWhenItWasHeld() throws IOException {
        SupplementalReport.Consultation held = Samples.consulted().consultation();
        assertThat(text(Samples.consulted())).contains(held.firstNotes()).contains(held.secondNotes())
                .contains(held.outcome());
        assertThat(text(Samples.plain())).contains("8 Consultation None was held.");
    }

    @Test
    void noScoreIsAPercentageAndNobodyIsCalledAnythingButACandidate() throws IOException {
        String text = text(Samples.consulted());
        assertThat(text).doesNotContain("%").doesNotContainPattern(FORBIDDEN);
    }

    @Test
    void theDocumentIsUsLetterAndCarriesTitleAuthorAndLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportRenderer.supplemental(Samples.plain()))) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(new float[] {page.getWidth(), page.getHeight()}).containsExactly(612f, 792f);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Supplemental Incident Report — "
                    + "Facial Recognition Investigative Lead, SL-2026-000123-R1");
            assertThat(document.getDocumentInformation().getAuthor()).contains("Crime Intelligence Unit");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.plain().issue().issuedAt());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(ReportRenderer.supplemental(Samples.consulted()))
                .isEqualTo(ReportRenderer.supplemental(Samples.consulted()));
    }

    @Test
    void aThreadWithAForeignClassLoaderPrintsAsWell() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(text(Samples.plain())).contains(STATEMENT);
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Prints the figure for the log; a time limit here would test the machine. */
    @Test
    void warmRenderingTimeIsPrinted() {
        ReportRenderer.warmUp();
        SupplementalReport report = Samples.plain();
        long[] times = IntStream.range(0, 21).mapToLong(run -> {
            long start = System.nanoTime();
            assertThat(ReportRenderer.supplemental(report)).isNotEmpty();
            return System.nanoTime() - start;
        }).sorted().toArray();
        System.out.printf("supplemental report, 20 candidates: median %d ms of 21 runs%n", times[10] / 1_000_000);
    }

    /** The text as it runs on over the pages, without their heads and feet. */
    private static String body(SupplementalReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportRenderer.supplemental(report))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ")
                    .replaceAll("Report SL-\\S+, version 1 Content hash: \\S+ Page \\d+ of \\d+ ", "")
                    .replaceAll("Supplemental Incident Report — Facial Recognition Investigative Lead ", "")
                    .replaceAll("Report SL-\\S+, version 1 ", "");
        }
    }

    private static String text(SupplementalReport report) throws IOException {
        return String.join(" ", pages(report));
    }

    private static String[] pages(SupplementalReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportRenderer.supplemental(report))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String[] pages = new String[document.getNumberOfPages()];
            for (int page = 0; page < pages.length; page++) {
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                pages[page] = stripper.getText(document).replaceAll("\\s+", " ").strip();
            }
            return pages;
        }
    }
}
