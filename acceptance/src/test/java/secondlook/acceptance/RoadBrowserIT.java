package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import secondlook.engine.face.FaceEngine;

/** Four people play the road in Chromium on the demonstration, and every page shows itself to those it is for. */
class RoadBrowserIT {

    private static final String STATEMENT = "The result of a facial recognition search is provided by the Detroit "
            + "Police Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE IDENTIFICATION "
            + "OF ANY SUBJECT. Any possible connection or involvement of any subject to the investigation must be "
            + "determined through further investigation and investigation and investigative resources.";
    private static final String FIRST = "First opinion: brow line, nose and jaw correspond; nothing speaks against it.";
    private static final String SECOND = "Second opinion: mouth, chin and the left ear correspond; light differs only.";
    private static final Path ASSETS = Shell.repository().resolve(".assets");

    @TempDir
    static Path folder;

    private static LocalSystem system;
    private static Browser browser;
    private static Map<String, String> passwords;

    @BeforeAll
    static void start() throws Exception {
        system = new LocalSystem(folder.resolve("demo"), "demo");
        system.start();
        passwords = Files.readAllLines(system.data("demo/accounts.txt")).stream()
                .map(line -> line.strip().split("\\s+")).filter(words -> words.length > 2)
                .collect(Collectors.toMap(words -> words[words.length - 2], words -> words[words.length - 1],
                        (a, b) -> a));
        browser = new Browser(system.address());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        system.close();
    }

    @Test
    void fourPeopleTakeAProbeFromRequestToReport() throws IOException {
        signIn("investigator");
        String request = submit();
        try (FaceEngine eyes = FaceEngine.open(ASSETS.resolve("models"))) {
            signIn("examiner1");
            String score = search(request);
            new Examiner(browser, eyes).examine(request, FIRST, passwords.get("examiner1"));
            signIn("examiner2");
            nothingOfTheFirstOpinionIsOnTheSecondSheet(request, score);
            new Examiner(browser, eyes).examine(request, SECOND, passwords.get("examiner2"));
        }
        signIn("supervisor");
        signOffAndIssue(request);
        signIn("investigator");
        browser.open("lead/detail.xhtml?request=" + request);
        assertThat(browser.text()).contains(STATEMENT);
        assertThat(textOf(browser.fetch("lead/report?request=" + request + "&version=1")))
                .contains(STATEMENT, FIRST, SECOND, "Sample Examiner One", "Sample Examiner Two", "Sample Supervisor",
                        "SAMPLE-0146", "Page 1 of");
    }

    @Test
    void aVideoIsRefusedWithItsClauseAndNothingTypedIsLost() throws IOException {
        signIn("investigator");
        Path video = folder.resolve("clip.jpg");
        Files.write(video, new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4',
            '2', 'i', 's', 'o', 'm'});
        fillIn("B-2", video);
        browser.click(By.id("request:submit"));
        browser.await(By.xpath("//*[contains(text(),'307.5-3.2')]"));
        assertThat(browser.address()).contains("/intake/edit.xhtml");
        assertThat(browser.valueOf("request:caseNumber")).isEqualTo("B-2");
    }

    @Test
    void everyPageShowsItselfToThoseItIsFor() throws IOException {
        Map<String, List<String>> pages = Map.of(
                "investigator", List.of("queue.xhtml", "intake/list.xhtml", "intake/edit.xhtml"),
                "examiner1", List.of("queue.xhtml", "intake/list.xhtml"),
                "supervisor", List.of("queue.xhtml", "intake/list.xhtml"),
                "commander", List.of("queue.xhtml", "intake/list.xhtml", "oversight/totals.xhtml"),
                "laso", List.of("queue.xhtml", "gallery/list.xhtml", "identity/list.xhtml", "agency/list.xhtml"),
                "board", List.of("oversight/totals.xhtml"),
                "auditor", List.of("audit/list.xhtml"));
        for (var entry : pages.entrySet()) {
            signIn(entry.getKey());
            for (String page : entry.getValue()) {
                browser.open(page);
                browser.await(By.tagName("h1"));
                assertThat(browser.address()).as(entry.getKey()).contains(page);
                assertThat(browser.text()).as(entry.getKey() + " at " + page).contains("DEMONSTRATION")
                        .doesNotContain("Incident id");
                photograph(entry.getKey() + "-" + page.replace('/', '-').replace(".xhtml", ""));
            }
        }
    }

    private static void signIn(String account) {
        browser.signIn(account, passwords.get(account));
    }

    private static void fillIn(String caseNumber, Path probe) {
        browser.open("intake/edit.xhtml");
        browser.type("request:incidentNumber", "26-2200" + caseNumber.length());
        browser.type("request:caseNumber", caseNumber);
        browser.choose("request:offense", "ROBBERY");
        browser.choose("request:caseStatus", "ACTIVE");
        browser.type("request:purpose", "Find an investigative lead in the case played in the browser.");
        browser.type("request:facts", "Made-up case " + caseNumber + " played in the browser: the clerk pointed out "
                + "the person in the middle of the still as the one who left with the cash drawer.");
        browser.type("request:name", "Sample Investigator");
        browser.type("request:unit", "Major Crimes");
        browser.type("request:address", "1301 Third Street, Detroit");
        browser.type("request:phone", "313-555-0100");
        browser.type("request:email", "investigator@example.gov");
        browser.upload("request:probe", probe);
        browser.choose("request:source", "BUSINESS_CAMERA");
        browser.type("request:sourceDetail", "Made-up camera");
        browser.click(By.id("request:stillImage"));
        browser.click(By.id("request:reasonableSuspicion"));
        browser.click(By.id("request:noProtectedBasis"));
    }

    private static String submit() throws IOException {
        fillIn("BROWSER-1", ASSETS.resolve("demo/sample3.jpg"));
        photograph("intake-edit");
        browser.click(By.id("request:submit"));
        browser.awaitAddress("/intake/detail");
        photograph("intake-detail");
        return browser.address().replaceAll(".*[?&]id=([^&]+).*", "$1");
    }

    /** Searches as the examiner does; answers with the first candidate's score as the page shows it. */
    private static String search(String request) throws IOException {
        browser.open("matching/search.xhtml?request=" + request);
        browser.choose("search:caseStatus", "ACTIVE");
        browser.type("search:listLength", "6");
        browser.type("search:narrative", "The narrative is about the person in the middle.");
        photograph("matching-search");
        browser.click(By.id("search:submit"));
        browser.await(By.cssSelector("ol.candidates"));
        assertThat(browser.count(By.cssSelector("ol.candidates > li"))).isEqualTo(6);
        assertThat(browser.text()).contains("Enrolment 000146");
        photograph("matching-candidates");
        return browser.textOf(By.cssSelector("ol.candidates .score"));
    }

    private static void nothingOfTheFirstOpinionIsOnTheSecondSheet(String request, String score) throws IOException {
        for (String page : List.of("intake/detail.xhtml?id=", "corroboration/examine.xhtml?request=")) {
            browser.open(page + request);
            browser.await(By.tagName("h1"));
            assertThat(browser.html()).doesNotContain("First opinion", "Sample Examiner One", "examiner1",
                    "Enrolment 000146", score);
        }
        browser.await(By.cssSelector("#strip li:last-child img.ready"));
        photograph("corroboration-examine");
        browser.open("matching/search.xhtml?request=" + request);
        assertThat(browser.html()).doesNotContain("Enrolment 000146", "ol class=\"candidates\"");
    }

    private static void signOffAndIssue(String request) throws IOException {
        browser.open("corroboration/review.xhtml?request=" + request);
        browser.type("signoff:rationale", "Both examinations are complete, independent of each other and reasoned.");
        browser.type("signoff:password", passwords.get("supervisor"));
        photograph("corroboration-review");
        browser.click(By.id("signoff:sign"));
        browser.click(By.id("finish:issue"));
        browser.awaitAddress("/lead/detail");
        photograph("lead-detail");
    }

    private static void photograph(String name) throws IOException {
        browser.picture(Shell.repository().resolve("target/pictures/" + name + ".png"));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
