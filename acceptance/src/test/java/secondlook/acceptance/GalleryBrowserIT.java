package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The gallery's life in Chromium: a folder comes in, one enrolment goes out again, and old searches show it. */
@ExtendWith(OneDemonstration.class)
class GalleryBrowserIT {

    private static final String REASON = "The charge was dismissed; the order asks for all records to be destroyed.";

    private final Office office;
    private final Browser browser;
    private final String batch;

    GalleryBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
        this.batch = office.own("BATCH");
    }

    @Test
    void folderWithABrokenFileIsImportedAndTheReportSaysWhatBecameOfEachFile() throws Exception {
        Path folder = folder(batch + "-A");
        Files.write(folder.resolve("first.png"), office.photographs().another("000f.jpg", 4));
        Files.write(folder.resolve("second.png"), office.photographs().another("000f.jpg", 5));
        Files.write(folder.resolve("broken.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        Files.copy(Office.ASSETS.resolve("demo/avatars/001f.jpg"), folder.resolve("again.jpg"));
        list(folder, "first.png", "second.png", "broken.jpg", "again.jpg");
        office.signIn("laso");
        orderWrong();
        order(batch + "-A");
        assertThat(browser.textOf(row(batch + "-A"))).contains("4 / 4",
                "2 enrolled, 0 kept, 1 duplicate, 0 without a face, 1 refused");
        office.photographWide("gallery-import");
        assertThat(report(batch + "-A")).contains("first.png", "enrolled", "broken.jpg", "refused", "again.jpg",
                "duplicate");
        openEnrolment(batch + "-A-1");
        browser.await(By.cssSelector(".picture img"));
        assertThat(browser.text()).contains("Sample County Sheriff", batch + "-A-1", batch + "-A-2");
        office.photograph("gallery-detail");
        browser.click(By.cssSelector("section[aria-labelledby='encounters'] a"));
        browser.awaitText("Linked encounters");
        assertThat(browser.textOf(By.cssSelector("section[aria-labelledby='facts']"))).contains(batch + "-A-2");
    }

    private void orderWrong() {
        browser.open("gallery/import.xhtml");
        browser.type("order:folder", "../secrets");
        browser.click(By.id("order:submit"));
        browser.await(By.cssSelector("#order .ui-message-error"));
        assertThat(browser.valueOf("order:folder")).isEqualTo("../secrets");
        assertThat(browser.html()).doesNotContain("<strong>../secrets</strong>");
    }

    /** Orders the import and waits for its end, which the page shows by itself. */
    private void order(String folder) {
        browser.open("gallery/import.xhtml");
        browser.type("order:folder", folder);
        browser.click(By.id("order:bookingSource"));
        browser.click(By.id("order:submit"));
        browser.awaitText("The import of " + folder + " was ordered.");
        browser.await(By.xpath("//tr[td/strong[.='" + folder + "']]//*[contains(@class,'badge good')]"));
    }

    private static By row(String folder) {
        return By.xpath("//tr[td/strong[.='" + folder + "']]");
    }

    private String report(String folder) {
        String link = browser.linkOf(By.xpath("//tr[td/strong[.='" + folder + "']]//a"));
        return new String(browser.fetch(link), StandardCharsets.UTF_8);
    }

    private void openEnrolment(String record) {
        browser.open("gallery/list.xhtml?text=" + record);
        browser.click(By.cssSelector("ol.gallery .label a"));
        browser.awaitAddress("/gallery/detail");
    }

    @Test
    void expungedCandidateIsMarkedWhenItsSearchIsRunAgainAndTheCommanderAcknowledges() throws Exception {
        Path folder = folder(batch + "-B");
        Files.write(folder.resolve("sought.png"), office.photographs().cutOut("sample1.jpg", 0));
        list(folder, "sought.png");
        office.signIn("laso");
        order(batch + "-B");
        String request = office.searched("GALLERY-EXPUNGED");
        String label = listed(batch + "-B-1", request);
        office.signIn("laso");
        openEnrolment(batch + "-B-1");
        expungeWrongOnceAndRightOnce();
        office.signIn("commander");
        runAgain(request, label);
        acknowledge(label, request);
        gone(label);
    }

    /** The label of the enrolment of that record, after it is seen among the candidates. */
    private String listed(String record, String request) {
        String candidates = browser.textOf(By.cssSelector("ol.candidates"));
        office.signIn("laso");
        openEnrolment(record);
        String label = browser.textOf(By.tagName("h1"));
        assertThat(candidates).as("candidates of " + request).contains(label);
        return label;
    }

    private void expungeWrongOnceAndRightOnce() {
        office.fillInExpungement("26-004411-FH", LocalDate.now().minusDays(3));
        browser.click(By.id("expunge:submit"));
        office.awaitMessage("Fill this in");
        assertThat(browser.valueOf("expunge:reference")).isEqualTo("26-004411-FH");
        browser.type("expunge:reason", REASON);
        office.sign("expunge", "laso");
        office.photographHigh("gallery-detail-expunge");
        browser.click(By.id("expunge:submit"));
        browser.awaitText("Erased from database, memory and search store, and read again");
        assertThat(browser.text()).contains("Court order 26-004411-FH", REASON)
                .doesNotContain("Requests and leads it touches");
    }

    private void runAgain(String request, String label) {
        browser.open("matching/search.xhtml?request=" + request);
        browser.click(By.xpath("//a[contains(@href,'matching/rerun')]"));
        browser.awaitAddress("/matching/rerun");
        browser.click(By.id("rerun:submit"));
        browser.await(By.cssSelector("section[aria-labelledby='outcome']"));
        assertThat(browser.textOf(By.xpath("//tr[td[.='" + label + "']]"))).contains("expunged after this search");
        assertThat(browser.text()).contains("Same list as recorded");
        office.photographHigh("matching-rerun");
    }

    private void acknowledge(String label, String request) {
        browser.open("queue.xhtml");
        browser.click(By.id("expungements"));
        browser.awaitAddress("/gallery/expungements");
        assertThat(browser.textOf(By.xpath("//tr[td[.='" + label + "']]"))).contains("not yet");
        browser.click(By.xpath("//td/a[.='" + label + "']"));
        browser.awaitText("Requests and leads it touches");
        browser.await(By.xpath("//section[@aria-labelledby='touched']//a[contains(@href,'" + request + "')]"));
        office.photographHigh("gallery-expungement");
        browser.click(By.id("acknowledge:submit"));
        browser.awaitText("Your acknowledgement is recorded.");
        assertThat(browser.count(By.id("acknowledge:submit"))).isZero();
        browser.open("gallery/expungements.xhtml");
        assertThat(browser.textOf(By.xpath("//tr[td[.='" + label + "']]"))).doesNotContain("not yet");
        office.photograph("gallery-expungements");
    }

    private void gone(String label) {
        office.signIn("laso");
        browser.open("gallery/list.xhtml?text=" + batch + "-B-1");
        browser.awaitText("No enrolment fits.");
        browser.open("gallery/detail.xhtml?id=" + Integer.parseInt(label.replaceAll("\\D", "")));
        browser.awaitText("This enrolment was expunged");
        assertThat(browser.html()).doesNotContain(batch, "expunge:submit");
    }

    /** A folder to import, where the server looks for such. */
    private Path folder(String name) throws IOException {
        return Files.createDirectories(office.data("import").resolve(name));
    }

    /** The list of the folder: records NAME-1, NAME-2 and so on, the first two of one subject. */
    private void list(Path folder, String... files) throws IOException {
        StringBuilder lines = new StringBuilder("file,source_agency,record_number,subject_number,capture_date\n");
        for (int i = 1; i <= files.length; i++) {
            String record = folder.getFileName() + "-" + i;
            String subject = i <= 2 ? folder.getFileName() + "-S" : record + "-S";
            lines.append(String.join(",", files[i - 1], "Sample County Sheriff", record, subject, "2026-10-0" + i))
                    .append('\n');
        }
        Files.writeString(folder.resolve("bookings.csv"), lines);
    }
}
