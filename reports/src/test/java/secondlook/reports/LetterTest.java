package secondlook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Prints a letter and reads its text back from the PDF. */
class LetterTest {

    private static Letter letter(boolean demonstration, String text) {
        return new Letter(new Letter.Sender(new SupplementalReport.Department("Detroit Police Department",
                "Crime Intelligence Unit", "1301 Third Street, Detroit, MI 48226"),
                Instant.parse("2026-11-28T12:00:00Z"), ZoneId.of("America/Detroit"), demonstration), "violation 7",
                "Notice of a confirmed violation", "Mayor of Detroit",
                List.of(new Letter.Fact("Clause", "307.5-3.5"), new Letter.Fact("Confirmed", "28 Nov 2026")), text);
    }

    private static String text(Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportRenderer.letter(letter))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void addresseeFactsTextAndHashArePrinted() throws IOException {
        Letter letter = letter(false, "A search was asked for solely because of a lawful event.");
        assertThat(text(letter)).contains("Notice of a confirmed violation").contains("Mayor of Detroit")
                .contains("Clause 307.5-3.5").contains("28 Nov 2026, 07:00:00 EST").contains("lawful event.")
                .contains("reference violation 7").contains("Content hash: " + ContentHash.of(letter))
                .doesNotContain("DEMONSTRATION");
        assertThat(text(letter(true, "Text."))).contains("DEMONSTRATION");
    }

    @Test
    void sameLetterGivesTheSameBytesAndALongOneIsNotCutOff() throws IOException {
        assertThat(ReportRenderer.letter(letter(false, "Text."))).isEqualTo(ReportRenderer.letter(letter(false,
                "Text.")));
        assertThat(text(letter(false, "A long sentence goes on. ".repeat(400) + "Last words.")))
                .contains("Last words.");
    }

    @Test
    void letterWithoutTextIsRefused() {
        assertThatThrownBy(() -> letter(false, " ")).hasMessageContaining("text is empty");
    }
}
