package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.lead.Cases.NOW;

import java.io.IOException;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import secondlook.corroboration.Corroboration;
import secondlook.policy.RequestState;
import secondlook.policy.Statement;
import secondlook.reports.ReportRenderer;
import secondlook.reports.SupplementalReport;
import secondlook.reports.SupplementalReport.Department;
import secondlook.reports.SupplementalReport.Issue;
import secondlook.reports.SupplementalReport.SignOff;

class ReportContentsTest {

    @Test
    void reportStatesWhatWasRecordedAndSigned() {
        SupplementalReport report = report(Cases.agreed(2), -1);
        assertThat(report.lead().enrolment()).isEqualTo("G-102");
        assertThat(report.lead().rank()).isEqualTo(2);
        assertThat(report.lead().recordNumber()).isEqualTo("R-2019-88120");
        assertThat(report.candidates()).extracting(SupplementalReport.Candidate::firstDisposition)
                .containsExactly("Excluded", "Possible", "Excluded", "Excluded");
        assertThat(report.firstExamination().orderSeed()).isNull();
        assertThat(report.secondExamination().orderSeed()).isEqualTo("4711");
        assertThat(report.firstExamination().conclusion())
                .isEqualTo("Moderate support for same source; candidate of rank 2");
        assertThat(report.consultation()).isNull();
        assertThat(report.signOffs()).extracting(SignOff::role)
                .containsExactly("First examiner", "Second examiner", "CIU supervisor");
        assertThat(report.search().threshold()).isEqualTo("None; the list is cut by its length only");
        assertThat(report(Cases.agreed(2), 0.25).search().threshold())
                .isEqualTo("Similarity scores of 0.2500 and above");
        assertThat(report.probe().source()).isEqualTo("Still from a business camera: camera above the counter");
    }

    @Test
    void reportSaysHowGoodTheFaceWasAndWhyTheListIsComplete() throws IOException {
        SupplementalReport report = report(Cases.agreed(2), -1);
        assertThat(report.search().quality().overall()).isEqualTo("Unsuitable");
        assertThat(report.search().quality().measures()).extracting(SupplementalReport.Measure::meaning)
                .containsExactly("Suitable", "Unsuitable", "Limited");
        assertThat(report.search().quality().notMeasured()).hasSize(10).contains("Sharpness");
        assertThat(text(ReportRenderer.supplemental(report))).contains("52 degrees")
                .contains("No better still of the case exists.").contains("suitable from 78; limited from 40")
                .contains("All 4 enrolment records of the snapshot were compared in full")
                .contains("Root of the gallery snapshot: snapshot-7");
    }

    @Test
    void consultationIsPrintedBesideTheUneditedOpinions() {
        SupplementalReport report = report(Cases.consulted(2, 2), -1);
        assertThat(report.secondExamination().conclusion()).isEqualTo("Inconclusive; no candidate put forward");
        assertThat(report.consultation().secondNotes())
                .isEqualTo("Moderate support for same source; candidate of rank 2. Statement of examiner 2");
        assertThat(report.consultation().outcome()).contains("both examiners").contains("rank 2");
        assertThat(report.signOffs()).extracting(SignOff::role).containsExactly("First examiner", "Second examiner",
                "First examiner, after consulting", "Second examiner, after consulting", "CIU supervisor");
    }

    @Test
    void printedReportCarriesStatementPeopleAndHashes() throws IOException {
        String text = text(ReportRenderer.supplemental(report(Cases.consulted(2, 2), -1)));
        assertThat(text).contains(Statement.TEXT).contains("Sample Examiner One").contains("Sample Examiner Two")
                .contains("Sample Supervisor").contains("Det. Łukasz Dąbrowski").contains("SL-2026-000123-R1")
                .contains("R-2019-88120").contains("0.6000").contains("Statement of examiner 2")
                .doesNotContain("60 %").doesNotContain("60%");
    }

    @Test
    void probeOperationsSayWhatWasDoneForPrint() {
        assertThat(Cases.pictures().operations()).anyMatch(o -> o.startsWith("Face at 200, 100 (160 x 200 pixels)"))
                .noneMatch(o -> o.startsWith("Reduced")).noneMatch(o -> o.startsWith("Turned"));
        ReportPictures large = ReportPictures.of(Cases.picture(3200, 2400), Cases.search(-1).face(),
                Cases.picture(480, 600));
        assertThat(large.operations()).contains("Reduced to 1600 pixels on the longer edge for print");
        assertThat(large.probe()).startsWith(0xFF, 0xD8);
    }

    private static SupplementalReport report(Corroboration signed, double threshold) {
        return new ReportContents(Cases.request(RequestState.SIGNED_OFF), Cases.search(threshold), signed,
                Cases.enrolment(), Cases.pictures()).report(new Issue("SL-2026-000123-R1", 1, null, NOW,
                ZoneId.of("America/Detroit"), new Department("Department", "Unit", "Address"), null), "Searcher");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
