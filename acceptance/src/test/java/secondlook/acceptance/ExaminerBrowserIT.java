package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What the examiner who searches sees before and after: the quality of the face, and comparisons one to one. */
@ExtendWith(OneDemonstration.class)
class ExaminerBrowserIT {

    private static final String WHOM = "The same camera a minute earlier; the clerk points at the same person.";
    private static final String REASON = "The only still there is; the victim asks for every possible step.";
    private static final String FIRST = "First opinion: brow line, nose and jaw correspond; nothing speaks against it.";
    private static final String SECOND = "Second opinion: mouth, chin and the left ear correspond; light differs only.";

    private final Office office;
    private final Browser browser;

    ExaminerBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void searchedFaceIsComparedWithACandidateAndWithASecondStillButNotWithAFileThatIsNoPicture() throws IOException {
        String request = office.searched("ONE-TO-ONE");
        browser.click(By.xpath("//a[contains(@href,'matching/compare')]"));
        browser.awaitAddress("/matching/compare");
        browser.choose("candidate:rank", "2");
        browser.click(By.id("candidate:submit"));
        office.awaitMessage("Choose the case status");
        browser.choose("candidate:caseStatus", "ACTIVE");
        browser.click(By.id("candidate:submit"));
        browser.awaitText("Compared. Similarity score:");
        still(Files.writeString(office.file("notes.jpg"), "These are notes.", StandardCharsets.UTF_8));
        office.awaitMessage("The picture is not a photograph");
        assertThat(browser.valueOf("still:whom")).isEqualTo(WHOM);
        still(Office.ASSETS.resolve("demo/sample1.jpg"));
        browser.await(By.xpath("//table[@id='comparisons']/tbody/tr[2]"));
        assertThat(browser.textOf(By.xpath("//table[@id='comparisons']"))).contains("Rank 2", "Second still", WHOM);
        office.photographHigh("matching-compare");
        office.signIn("examiner2");
        browser.open("matching/compare.xhtml?request=" + request);
        assertThat(browser.text()).doesNotContain(WHOM);
    }

    private void still(Path picture) {
        browser.upload(By.id("still:picture"), picture);
        browser.choose("still:source", "BUSINESS_CAMERA");
        browser.type("still:sourceDetail", "Made-up camera");
        browser.type("still:whom", WHOM);
        browser.type("still:face", "1");
        browser.choose("still:caseStatus", "ACTIVE");
        browser.click(By.id("still:submit"));
    }

    @Test
    void faceOfUnsuitableQualityIsSearchedOnlyWithAReasonThatTheReportPrints() throws IOException {
        Path dark = Files.write(office.file("dark.png"), office.photographs().dark("sample3.jpg", 0));
        office.signIn("investigator");
        office.fillIn("TOO-DARK", Office.FACTS + "TOO-DARK.", dark);
        String request = office.send();
        office.signIn("examiner1");
        browser.open("matching/search.xhtml?request=" + request);
        assertThat(browser.textOf(By.cssSelector("section.panel:not(.off)"))).contains("Unsuitable");
        browser.choose("search:caseStatus", "ACTIVE");
        browser.type("search:listLength", "2");
        browser.type("search:qualityReason", "Must");
        browser.click(By.id("search:submit"));
        office.awaitMessage("state in at least 15 characters why it is searched all the same");
        assertThat(browser.valueOf("search:qualityReason")).isEqualTo("Must");
        browser.type("search:qualityReason", REASON);
        office.photographHigh("matching-search-unsuitable");
        browser.click(By.id("search:submit"));
        browser.await(By.cssSelector("ol.candidates"));
        assertThat(browser.text()).contains(REASON);
        office.examine("examiner1", request, FIRST);
        office.examine("examiner2", request, SECOND);
        office.signIn("supervisor");
        office.signOff(request);
        office.issue();
        assertThat(office.report(request, 1)).contains(REASON);
    }
}
