package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Four people play the road in Chromium on the demonstration, and every page shows itself to those it is for. */
@ExtendWith(OneDemonstration.class)
class RoadBrowserIT {

    private static final String STATEMENT = "The result of a facial recognition search is provided by the Detroit "
            + "Police Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE IDENTIFICATION "
            + "OF ANY SUBJECT. Any possible connection or involvement of any subject to the investigation must be "
            + "determined through further investigation and investigation and investigative resources.";
    private static final String FIRST = "First opinion: brow line, nose and jaw correspond; nothing speaks against it.";
    private static final String SECOND = "Second opinion: mouth, chin and the left ear correspond; light differs only.";

    private final Office office;
    private final Browser browser;

    RoadBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void fourPeopleTakeAProbeFromRequestToReport() throws IOException {
        office.signIn("investigator");
        String request = submit();
        office.signIn("examiner1");
        ask(request);
        String score = search(request);
        Examiner examiner = new Examiner(office);
        examiner.examine(request, FIRST, "examiner1");
        office.signIn("examiner2");
        nothingOfTheFirstOpinionIsOnTheSecondSheet(request, score);
        examiner.examine(request, SECOND, "examiner2");
        draftARequestToTheStatePolice(request);
        office.signIn("investigator");
        answer(request);
        office.signIn("supervisor");
        approveAndSendIt(request);
        signOffAndIssue(request);
        office.signIn("investigator");
        browser.open("lead/detail.xhtml?request=" + request);
        assertThat(browser.text()).contains(STATEMENT);
        String report = office.report(request, 1);
        assertThat(Stream.of(STATEMENT, FIRST, SECOND, "Sample Examiner One", "Sample Examiner Two",
                "Sample Supervisor", "SAMPLE-0146", "Page 1 of").filter(part -> !report.contains(part)))
                .as("missing in the report: " + report).isEmpty();
        receiveAndTellWhatBecameOfIt(request);
    }

    private void ask(String request) {
        browser.open("intake/detail.xhtml?id=" + request);
        browser.unfold(By.xpath("//form[@id='ask']/../summary"));
        browser.type("ask:question", "Where does the camera hang?");
        browser.click(By.id("ask:put"));
        browser.awaitText("Not answered yet.");
    }

    private void answer(String request) {
        browser.open("intake/detail.xhtml?id=" + request);
        browser.type("inform:answer", "Above the till; its clock is four minutes slow.");
        browser.click(By.id("inform:send"));
        browser.awaitText("its clock is four minutes slow");
        assertThat(browser.count(By.id("inform:send"))).isZero();
    }

    private void draftARequestToTheStatePolice(String request) {
        browser.open("statepolice/requests.xhtml?request=" + request);
        browser.awaitText("have not been asked about this request");
        browser.type("draft:text", "The lead rests on one view; their database holds profiles of the same record.");
        browser.click(By.id("draft:submit"));
        browser.awaitText("waits for a supervisor who has not drafted it");
        assertThat(browser.count(By.id("letter0"))).isZero();
    }

    private void approveAndSendIt(String request) {
        browser.open("statepolice/requests.xhtml?request=" + request);
        browser.type("decide0:text", "One view alone is too little for this lead.");
        office.sign("decide0", "supervisor");
        browser.click(By.id("decide0:approve"));
        browser.await(By.id("letter0"));
        String letter = browser.linkOf(By.id("letter0"));
        assertThat(new String(browser.fetch(letter), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        browser.type("send0:text", "By courier to the SNAP unit.");
        browser.click(By.id("send0:submit"));
        browser.awaitText("It is on record that the request was sent.");
        office.photographHigh("statepolice-requests");
    }

    private void receiveAndTellWhatBecameOfIt(String request) {
        browser.open("lead/detail.xhtml?request=" + request);
        browser.click(By.id("act:acknowledge"));
        browser.await(By.id("report-use:submit"));
        browser.choose("report-use:use", "ASSISTED");
        browser.click(By.id("report-use:submit"));
        browser.awaitText("The lead assisted the investigation.");
    }

    @Test
    void aVideoIsRefusedWithItsClauseAndNothingTypedIsLost() throws IOException {
        office.signIn("investigator");
        Path video = office.file("clip.jpg");
        Files.write(video, new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4',
            '2', 'i', 's', 'o', 'm'});
        office.fillIn("B-2", Office.FACTS + "B-2.", video);
        browser.click(By.id("request:submit"));
        browser.await(By.xpath("//*[contains(text(),'307.5-3.2')]"));
        assertThat(browser.address()).contains("/intake/edit.xhtml");
        assertThat(browser.valueOf("request:caseNumber")).isEqualTo("B-2");
    }

    @Test
    void everyPageShowsItselfToThoseItIsFor() {
        Map<String, List<String>> pages = Map.of(
                "investigator", List.of("queue.xhtml", "intake/list.xhtml", "intake/edit.xhtml"),
                "examiner1", List.of("queue.xhtml", "intake/list.xhtml"),
                "supervisor", List.of("queue.xhtml", "intake/list.xhtml"),
                "commander", List.of("queue.xhtml", "intake/list.xhtml", "gallery/expungements.xhtml",
                        "oversight/totals.xhtml", "oversight/weekly.xhtml"),
                "laso", List.of("queue.xhtml", "gallery/list.xhtml", "identity/list.xhtml", "agency/list.xhtml"),
                "board", List.of("oversight/totals.xhtml", "oversight/weekly.xhtml", "oversight/annual.xhtml"),
                "auditor", List.of("audit/list.xhtml"));
        for (var entry : pages.entrySet()) {
            office.signIn(entry.getKey());
            for (String page : entry.getValue()) {
                browser.open(page);
                browser.await(By.tagName("h1"));
                assertThat(browser.address()).as(entry.getKey()).contains(page);
                assertThat(browser.text()).as(entry.getKey() + " at " + page).contains("DEMONSTRATION")
                        .doesNotContain("Incident id");
                office.photographWide(entry.getKey() + "-" + page.replace('/', '-').replace(".xhtml", ""));
            }
        }
    }

    private String submit() {
        office.fillIn("BROWSER-1", Office.FACTS + "BROWSER-1.", Office.ASSETS.resolve("demo/sample3.jpg"));
        office.photograph("intake-edit");
        String request = office.send();
        office.photographWide("intake-detail");
        return request;
    }

    /** Searches as the examiner does; answers with the first candidate's score as the page shows it. */
    private String search(String request) {
        office.fillInSearch(request, 6);
        office.photographWide("matching-search");
        browser.click(By.id("search:submit"));
        browser.await(By.cssSelector("ol.candidates"));
        assertThat(browser.count(By.cssSelector("ol.candidates > li"))).isEqualTo(6);
        assertThat(browser.text()).contains("Enrolment 000146");
        office.photographWide("matching-candidates");
        return browser.textOf(By.cssSelector("ol.candidates .score"));
    }

    private void nothingOfTheFirstOpinionIsOnTheSecondSheet(String request, String score) {
        for (String page : List.of("intake/detail.xhtml?id=", "corroboration/examine.xhtml?request=")) {
            browser.open(page + request);
            browser.await(By.tagName("h1"));
            assertThat(browser.html()).doesNotContain("First opinion", "Sample Examiner One", "examiner1",
                    "Enrolment 000146", score);
        }
        browser.await(By.cssSelector("#strip li:last-child img.ready"));
        office.photographWide("corroboration-examine");
        browser.open("matching/search.xhtml?request=" + request);
        assertThat(browser.html()).doesNotContain("Enrolment 000146", "ol class=\"candidates\"");
    }

    private void signOffAndIssue(String request) {
        browser.open("corroboration/review.xhtml?request=" + request);
        browser.type("signoff:rationale", "Both examinations are complete, independent of each other and reasoned.");
        office.photographWide("corroboration-review");
        office.sign("signoff", "supervisor");
        browser.click(By.id("signoff:sign"));
        office.issue();
        office.photograph("lead-detail");
    }
}
