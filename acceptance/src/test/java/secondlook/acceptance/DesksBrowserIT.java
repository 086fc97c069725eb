package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The turns of the road that are not straight, played in Chromium: back, apart, aside, again. */
@ExtendWith(OneDemonstration.class)
class DesksBrowserIT {

    private static final String FIRST = "First opinion: brow line, nose and jaw correspond; nothing speaks against it.";
    private static final String SECOND = "Second opinion: mouth, chin and the left ear correspond; light differs only.";
    private static final String NOBODY = "Every candidate differs in the shape of the nose or the ears; none is left.";
    private static final String BACK = "The notes on the ears are missing; compare them again and write it down.";
    private static final String CORRECTED = "The unit's name was written wrongly on the first version.";
    private static final String FLAGGED = "Made-up case played in the browser: the person was seen at the protest and "
            + "threw the bottle that hurt the officer, case ";
    private static final String ABSENT = "The examiner is on sick leave and will not come back this month.";

    private final Office office;
    private final Browser browser;

    DesksBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void sendBackBeginsASecondRoundAndAReissuedReportNamesTheOneItReplaces() throws IOException {
        String request = office.searched("DESK-BACK");
        office.examine("examiner1", request, FIRST);
        office.examine("examiner2", request, SECOND);
        sendBack(request);
        office.examine("examiner2", request, FIRST);
        office.examine("examiner3", request, SECOND);
        office.signIn("supervisor");
        browser.open("corroboration/review.xhtml?request=" + request);
        assertThat(browser.text()).contains("Sent back before", BACK, "Sample Examiner Two", "Sample Examiner Three")
                .doesNotContain("Sample Examiner One");
        office.signOff(request);
        office.issue();
        reissue();
        office.signIn("investigator");
        assertThat(office.report(request, 1)).contains("Sample Examiner Three").doesNotContain(CORRECTED);
        assertThat(office.report(request, 2)).contains("Version 2", "version 1", CORRECTED, "Sample Examiner Three");
    }

    private void sendBack(String request) {
        office.signIn("supervisor");
        browser.open("corroboration/review.xhtml?request=" + request);
        browser.type("sendback:reasons", "Again");
        office.sign("sendback", "supervisor");
        browser.click(By.id("sendback:back"));
        office.awaitMessage("why you send the examinations back");
        assertThat(browser.valueOf("sendback:reasons")).isEqualTo("Again");
        browser.type("sendback:reasons", BACK);
        office.sign("sendback", "supervisor");
        browser.click(By.id("sendback:back"));
        browser.awaitAddress("/intake/detail");
        browser.awaitText("Sent back by the supervisor for new examinations");
    }

    private void reissue() {
        browser.unfold(By.xpath("//summary[contains(.,'Issue a new version')]"));
        browser.type("reissue:reason", "typo");
        browser.click(By.id("reissue:submit"));
        office.awaitMessage("at least 15 characters");
        assertThat(browser.valueOf("reissue:reason")).isEqualTo("typo");
        browser.type("reissue:reason", CORRECTED);
        browser.click(By.id("reissue:submit"));
        browser.awaitText("Replaces version 1: " + CORRECTED);
        office.photographWide("lead-detail-reissued");
    }

    @Test
    void examinersWhoDisagreeConsultAndTheSupervisorSignsAfterBothStatements() {
        String request = office.searched("DESK-APART");
        office.examine("examiner1", request, FIRST);
        office.excludeAll("examiner2", request, NOBODY);
        office.signIn("supervisor");
        office.signOff(request);
        office.awaitMessage("Both examiners state their position");
        assertThat(browser.valueOf("signoff:rationale")).startsWith("Both examinations");
        office.signIn("examiner3");
        browser.open("corroboration/consult.xhtml?request=" + request);
        assertThat(browser.text()).contains("There is no such request, or it is not one of yours.")
                .doesNotContain(FIRST, NOBODY);
        state("examiner2", request);
        office.signIn("examiner1");
        browser.open("corroboration/consult.xhtml?request=" + request);
        assertThat(browser.text()).contains(FIRST, NOBODY);
        fillInStatement("I hold my opinion: the features named there correspond.", "examiner1");
        browser.click(By.id("state:sign"));
        browser.awaitText("Your statement is signed.");
        office.photographWide("corroboration-consult");
        office.signIn("supervisor");
        office.signOff(request);
        browser.awaitText("The request is signed off.");
        assertThat(browser.text()).contains(FIRST, NOBODY, "I hold my opinion");
        office.issue();
    }

    private void state(String account, String request) {
        office.signIn(account);
        browser.open("corroboration/consult.xhtml?request=" + request);
        fillInStatement("I agree now", account);
        browser.click(By.id("state:sign"));
        office.awaitMessage("at least 40 characters");
        assertThat(browser.valueOf("state:text")).isEqualTo("I agree now");
        fillInStatement("I have changed my mind: seen together, both ears and the chin do correspond.", account);
        browser.click(By.id("state:sign"));
        browser.awaitText("Your statement is signed.");
    }

    private void fillInStatement(String text, String account) {
        browser.choose("state:conclusion", "LIMITED_SUPPORT");
        browser.chooseLast("state:chosen");
        browser.type("state:text", text);
        office.sign("state", account);
    }

    @Test
    void requesterWithdrawsWithAReason() {
        String request = office.submit("DESK-ASIDE", Office.FACTS + "DESK-ASIDE.");
        browser.unfold(By.xpath("//summary[contains(.,'Withdraw')]"));
        browser.click(By.id("withdraw:submit"));
        office.awaitMessage("Fill this in");
        browser.type("withdraw:reason", "The person was found by other means.");
        browser.click(By.id("withdraw:submit"));
        browser.awaitText("Withdrawn");
        assertThat(browser.count(By.id("withdraw:submit"))).isZero();
        office.signIn("examiner1");
        browser.open("matching/search.xhtml?request=" + request);
        assertThat(browser.count(By.id("search:submit"))).isZero();
    }

    @Test
    void flaggedRequestIsDecidedByTheSupervisorEitherWay() {
        String good = office.submit("DESK-FLAG-1", FLAGGED + "DESK-FLAG-1.");
        assertThat(browser.text()).contains("protest");
        String bad = office.submit("DESK-FLAG-2", FLAGGED + "DESK-FLAG-2.");
        office.signIn("examiner1");
        browser.open("matching/search.xhtml?request=" + good);
        assertThat(browser.count(By.id("search:submit"))).isZero();
        office.signIn("supervisor");
        browser.open("intake/detail.xhtml?id=" + good);
        browser.type("decide:reason", "ok");
        browser.click(By.id("decide:accept"));
        office.awaitMessage("characters");
        assertThat(browser.valueOf("decide:reason")).isEqualTo("ok");
        browser.type("decide:reason", "The request rests on the assault itself, not on taking part in the protest.");
        office.photograph("intake-detail-flagged");
        browser.click(By.id("decide:accept"));
        browser.awaitText("The request is accepted and waits for its search.");
        browser.open("intake/detail.xhtml?id=" + bad);
        browser.type("decide:reason", "Nothing but taking part in the protest is held against the person (307.5-3.5).");
        browser.click(By.id("decide:refuse"));
        browser.awaitText("Refused");
        office.signIn("investigator");
        browser.open("intake/detail.xhtml?id=" + bad);
        assertThat(browser.text()).contains("Refused", "Nothing but taking part in the protest");
    }

    @Test
    void supervisorReleasesTheSeatOfAnExaminerWhoDoesNotSign() {
        String request = office.searched("DESK-SEAT");
        office.examine("examiner1", request, FIRST);
        office.signIn("examiner2");
        Examiner gone = new Examiner(office);
        gone.begin(request);
        gone.disposeOfAll(0);
        office.signIn("examiner3");
        browser.open("corroboration/examine.xhtml?request=" + request);
        assertThat(browser.text()).contains("Somebody else has begun");
        release(request);
        office.signIn("examiner2");
        browser.open("corroboration/examine.xhtml?request=" + request);
        assertThat(browser.text()).contains("another examiner goes on");
        office.signIn("examiner3");
        gone.begin(request);
        assertThat(browser.count(By.cssSelector("#strip button[data-disposition='EXCLUDED'],"
                + " #strip button[data-disposition='POSSIBLE']"))).isZero();
        office.examine("examiner3", request, SECOND);
        office.signIn("supervisor");
        office.signOff(request);
        browser.awaitText("The request is signed off.");
        assertThat(browser.text()).contains("Sample Examiner Three").doesNotContain("Sample Examiner Two");
    }

    private void release(String request) {
        office.signIn("supervisor");
        browser.open("corroboration/seats.xhtml");
        office.photographWide("corroboration-seats");
        browser.click(By.xpath("//tr[.//a[contains(@href,'" + request + "')]]//a[contains(.,'Release')]"));
        browser.type("release:reasons", "on leave");
        office.sign("release", "supervisor");
        browser.click(By.id("release:submit"));
        office.awaitMessage("why you release the seat");
        assertThat(browser.valueOf("release:reasons")).isEqualTo("on leave");
        browser.type("release:reasons", ABSENT);
        office.sign("release", "supervisor");
        office.photographWide("corroboration-release");
        browser.click(By.id("release:submit"));
        browser.awaitText("The seat is released.");
        browser.open("intake/detail.xhtml?id=" + request);
        assertThat(browser.text()).contains("released the seat of the second examiner");
    }
}
