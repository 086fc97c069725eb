package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The registers that feed the Board's reports, played in Chromium. */
@ExtendWith(OneDemonstration.class)
class BoardBrowserIT {

    private static final String SUMMARY = "A search was asked for solely because somebody joined a lawful march.";

    private final Office office;
    private final Browser browser;

    BoardBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    private String number(String of) {
        return browser.text().replaceAll("(?s).*on record as " + of + " (\\d+)\\..*", "$1");
    }

    @Test
    void violationIsReportedConfirmedNotifiedAndADeliveryRecorded() throws IOException {
        office.signIn("investigator");
        browser.open("board/report.xhtml");
        browser.choose("violation:clause", "PROTECTED_BASIS");
        browser.type("violation:description", "The narrative names nothing but the march of 14 November.");
        browser.type("violation:evidence", "Request of 15 November, read at the desk.");
        browser.click(By.id("violation:submit"));
        browser.awaitText("Your report is on record as violation");
        String violation = number("violation");
        office.photographWide("board-report");
        office.signIn("commander");
        browser.open("oversight/duties.xhtml");
        browser.click(By.xpath("//a[contains(@class,'duty')][contains(.,'Violations')]"));
        browser.awaitAddress("/board/violations.xhtml");
        String card = "//section[@id='violation-" + violation + "']";
        browser.unfold(By.xpath(card + "//summary[contains(.,'Investigate or decide')]"));
        browser.type(By.xpath(card + "//textarea[contains(@id,'finding')]"), "The narrative names the march alone.");
        browser.click(By.xpath(card + "//button[contains(@id,'confirm')]"));
        office.awaitMessage("Write for the Board");
        browser.type(By.xpath(card + "//textarea[contains(@id,'summary')]"), SUMMARY);
        browser.click(By.xpath(card + "//button[contains(@id,'confirm')]"));
        browser.awaitText("Four notices are made");
        assertThat(browser.textOf(By.xpath(card))).contains("Confirmed", "left for the notices",
                "Mayor of Detroit", "City Council President Pro Tem", "Not delivered yet");
        assertThat(letter(browser.linkOf(By.xpath(card + "//a[contains(.,'Mayor')]"))))
                .contains("Mayor of Detroit", SUMMARY, "307.5-3.5");
        String row = card + "//tr[contains(.,'Mayor')]";
        browser.unfold(By.xpath(row + "//summary"));
        browser.click(By.xpath(row + "//option[@value='EMAIL']"));
        browser.type(By.xpath(row + "//input[contains(@id,'toWhom')]"), "office@detroitmi.gov");
        browser.click(By.xpath(row + "//button[contains(@id,'submit')]"));
        browser.awaitText("The delivery is on record.");
        assertThat(browser.textOf(By.xpath(row))).contains("Official e-mail", "office@detroitmi.gov");
        office.photographHigh("board-violations");
    }

    private String letter(String link) throws IOException {
        try (PDDocument document = Loader.loadPDF(browser.fetch(link))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void breachIsReportedByAnExaminerAndAssessedByTheLasoFromTheTrail() {
        office.signIn("examiner2");
        browser.open("board/report.xhtml");
        browser.choose("breach:medium", "PAPER");
        browser.type("breach:description", "A printed candidate list lay in the lobby for an hour.");
        browser.click(By.id("breach:submit"));
        browser.awaitText("Your report is on record as breach");
        String breach = number("breach");
        office.signIn("laso");
        browser.open("queue.xhtml");
        assertThat(browser.count(By.xpath("//nav[@class='menu']//a[contains(.,'Registers')]/span"))).isEqualTo(1);
        browser.open("board/alarms.xhtml");
        browser.click(By.xpath("//tr[td[.='breach " + breach + "']]//button"));
        browser.awaitText("It is on record that you have seen it.");
        office.photographWide("board-alarms");
        browser.open("board/breaches.xhtml");
        String card = "//section[@id='breach-" + breach + "']";
        browser.unfold(By.xpath(card + "//summary[contains(.,'Assess')]"));
        browser.click(By.xpath(card + "//input[contains(@id,'affirmed')]"));
        browser.type(By.xpath(card + "//textarea[contains(@id,'text')]"), "Anybody in the lobby could read the list.");
        browser.click(By.xpath(card + "//button[contains(@id,'submit')]"));
        office.awaitMessage("since when information may have got out");
        browser.type(By.xpath(card + "//input[contains(@id,'from')]"), DateTimeFormatter.ofPattern("MMddyyyy")
                .format(LocalDate.now().minusDays(3)) + "\t0800AM");
        browser.click(By.xpath(card + "//button[contains(@id,'submit')]"));
        browser.awaitText("entries of affected information are listed");
        assertThat(browser.textOf(By.xpath(card))).contains("Person on the photograph handed in",
                "Notices to originating agencies", "To be sent");
        office.photographHigh("board-breaches");
    }

    @Test
    void versionOfThePolicyIsDraftedComparedAndApprovedByTheBoard() throws IOException {
        office.signIn("commander");
        browser.open("board/policy.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Draft a version')]"));
        browser.type(By.xpath("//input[@data-parameter='listLength']"), "30");
        browser.type("draft:reason", "Longer lists, as the Board asked after the annual report.");
        browser.click(By.id("draft:submit"));
        browser.awaitText("The Board sees it and what it changes.");
        String draft = browser.text().replaceAll("(?s).*Draft (\\d+) is on record.*", "$1");
        office.signIn("laso");
        browser.open("board/policy.xhtml");
        String card = "//section[@id='draft-" + draft + "']";
        assertThat(browser.textOf(By.xpath(card + "//tr[contains(.,'List length')]"))).contains("20", "30");
        browser.unfold(By.xpath(card + "//summary[contains(.,'Record the approval')]"));
        browser.typeDay(By.xpath(card + "//input[contains(@id,'approvedOn')]"), LocalDate.now().minusDays(1));
        browser.type(By.xpath(card + "//input[contains(@id,'resolution')]"), "2026-17");
        browser.typeDay(By.xpath(card + "//input[contains(@id,'activeFrom')]"), LocalDate.now().plusYears(60));
        Path resolution = Files.write(office.file("resolution.pdf"),
                "%PDF-1.7\nresolved\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        browser.upload(By.xpath(card + "//input[contains(@id,'document')]"), resolution);
        browser.click(By.xpath(card + "//input[@type='submit']|" + card + "//button[contains(@id,'submit')]"));
        browser.awaitText("The approval is on record");
        assertThat(browser.textOf(By.xpath(card))).contains("Approved by the Board", "2026-17", "resolution.pdf");
        office.photographWide("board-policy");
        browser.open("board/index.xhtml");
        office.photographWide("board-index");
    }
}
