package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The registers that feed the Board's reports, played in Chromium. */
@ExtendWith(OneDemonstration.class)
class BoardBrowserIT {

    private static final int DPI = 110;
    private static final String SUMMARY = "A search was asked for solely because somebody joined a lawful march.";

    private final Office office;
    private final Browser browser;

    BoardBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    /** The message that stands beside the input. */
    private static By beside(String input) {
        return By.xpath("//*[@id='" + input + "']/ancestor::*[contains(@class,'field')][1]"
                + "//*[contains(@class,'ui-message')][string-length(.)>0]");
    }

    private String number(String of) {
        return browser.text().replaceAll("(?s).*on record as " + of + " (\\d+)\\..*", "$1");
    }

    @Test
    void violationIsReportedConfirmedNotifiedAndADeliveryRecorded() throws IOException {
        office.signIn("investigator");
        browser.open("board/report.xhtml");
        browser.choose("violation:clause", "PROTECTED_BASIS");
        browser.click(By.id("violation:submit"));
        assertThat(browser.textOf(beside("violation:description"))).contains("at least 20 characters", "307.5-4");
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
        assertThat(letter("board-notice", browser.linkOf(By.xpath(card + "//a[contains(.,'Mayor')]"))))
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

    /** The words of a printed letter, whose first page is kept as a picture. */
    private String letter(String name, String link) throws IOException {
        try (PDDocument document = Loader.loadPDF(browser.fetch(link))) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI), "png",
                    Shell.repository().resolve("target/pictures/" + name + ".png").toFile());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void breachIsReportedByAnExaminerAndAssessedByTheLasoFromTheTrail() throws IOException {
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
        browser.click(By.xpath("//td/a[.='breach " + breach + "']"));
        browser.awaitAddress("board/breaches.xhtml#breach-" + breach);
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
        assertThat(browser.textOf(By.xpath(card))).contains("Person on the photograph handed in", "It was a breach",
                "Notices to originating agencies", "To be sent");
        assertThat(letter("board-breach-notice", browser.linkOf(By.xpath(card + "//li/a"))))
                .contains("307.5-7.2", "Anybody in the lobby could read the list.");
        office.photographHigh("board-breaches");
    }

    @Test
    void versionOfThePolicyIsDraftedComparedAndApprovedByTheBoard() throws IOException {
        office.signIn("commander");
        browser.open("board/policy.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Draft a version')]"));
        browser.type("draft:listLength", "many");
        browser.type("draft:reason", "Longer lists.");
        browser.click(By.id("draft:submit"));
        assertThat(browser.textOf(beside("draft:listLength"))).contains("cannot be read", "Now it is 20", "307.5-6.4");
        browser.type("draft:listLength", "30");
        browser.type("draft:reason", "Longer lists, as the Board asked after the annual report.");
        browser.click(By.id("draft:submit"));
        browser.awaitText("The Board sees it and what it changes.");
        String draft = browser.text().replaceAll("(?s).*Draft (\\d+) is on record.*", "$1");
        office.signIn("laso");
        browser.open("board/policy.xhtml");
        String card = "//section[@id='draft-" + draft + "']";
        assertThat(browser.textOf(By.xpath(card + "//tr[contains(.,'Candidates shown')]"))).contains("20", "30");
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
        browser.unfold(By.xpath("//summary[contains(.,'Draft a version')]"));
        assertThat(browser.text()).contains("Access by break-glass ends by itself after").doesNotContain("glassHours");
        office.photographHigh("board-policy-sheet");
        browser.open("board/index.xhtml");
        office.photographWide("board-index");
    }

    @Test
    void menuOfTheCommanderTakesTwoRowsAndTheKeyboardOpensWhatItGroups() throws IOException {
        office.signIn("commander");
        browser.open("oversight/duties.xhtml");
        assertThat(browser.driver().findElements(By.xpath("//nav[@class='menu']/a")).stream()
                .map(link -> link.getLocation().getY()).distinct()).hasSizeBetween(1, 2);
        browser.tabTo(By.xpath("//nav[@class='menu']/a[starts-with(.,'Board')]"));
        assertThat(browser.outline()).isPositive();
        browser.press(Keys.ENTER);
        browser.awaitAddress("board/index.xhtml");
        office.photograph("board-index-commander");
        browser.tabTo(By.xpath("//a[contains(@class,'card')][contains(.,'Reports to the Board')]"));
        browser.press(Keys.ENTER);
        browser.awaitAddress("oversight/weekly.xhtml");
        assertThat(browser.textOf(By.xpath("//nav[@class='menu']/a[@aria-current='page']"))).startsWith("Board");
    }
}
