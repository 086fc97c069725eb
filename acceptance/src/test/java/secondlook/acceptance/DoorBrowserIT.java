package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The door of the system in Chromium, sessions that end, and everything by keyboard alone. */
@ExtendWith(OneDemonstration.class)
class DoorBrowserIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";

    private final Office office;
    private final Browser browser;

    DoorBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void formSentAfterTheSessionEndedIsNotAcceptedAndLeadsBackToItsPageAfterSignIn() {
        String request = office.submit("DOOR-ENDED", Office.FACTS + "DOOR-ENDED.");
        browser.unfold(By.xpath("//summary[contains(.,'Withdraw')]"));
        browser.type("withdraw:reason", "This must not be accepted without a session.");
        browser.forgetSession();
        browser.click(By.id("withdraw:submit"));
        browser.awaitAddress("signin.xhtml");
        browser.awaitText("Your session has ended. Sign in again to go on. Nothing unfinished was sent.");
        office.photograph("signin-ended");
        office.signInHere("investigator");
        browser.awaitAddress("/intake/detail.xhtml?id=" + request);
        assertThat(browser.count(By.id("withdraw:submit"))).isEqualTo(1);
        assertThat(browser.text()).doesNotContain("This must not be accepted").contains("Waiting for search");
    }

    @Test
    void sessionWithoutItsKeyIsNone() {
        office.submit("DOOR-KEY", Office.FACTS + "DOOR-KEY.");
        browser.open("queue.xhtml");
        browser.awaitAddress("/queue.xhtml");
        browser.forgetKey();
        browser.open("queue.xhtml");
        browser.awaitAddress("signin.xhtml");
    }

    @Test
    void pageAskedForWithoutASessionIsShownAfterSignIn() {
        browser.forgetSession();
        browser.open("gallery/list.xhtml?text=000146");
        browser.awaitAddress("signin.xhtml");
        office.signInHere("laso");
        browser.awaitAddress("/gallery/list.xhtml?text=000146");
        browser.awaitText("Enrolment 000146");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountUntilTheLasoReleasesIt() {
        String account = office.own("browser.locked");
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", account);
        browser.type("create:name", "Sample Forgetful");
        browser.type("create:unit", "Major Crimes");
        browser.choose("create:role", "INVESTIGATOR");
        browser.type("create:password", PASSWORD);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + account + " is open.");
        for (int failures = 0; failures < 5; failures++) {
            refused(account, "wrong-password-" + failures);
        }
        refused(account, PASSWORD);
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        String row = "//tr[td/code[.='" + account + "']]";
        assertThat(browser.textOf(By.xpath(row))).contains("Locked");
        browser.click(By.xpath(row + "//button[contains(@id,'release')]"));
        browser.awaitText("The account " + account + " is released.");
        browser.firstSignIn(account, PASSWORD, PASSWORD + "-own");
        assertThat(browser.text()).contains("Sample Forgetful");
    }

    private void refused(String account, String password) {
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.passwordHere(account, password);
        office.awaitMessage("After five failures only the LASO can release it");
        assertThat(browser.valueOf("signin:username")).isEqualTo(account);
        assertThat(browser.valueOf("signin:password")).isEmpty();
    }

    @Test
    void candidatesAreDisposedOfByKeyboardAloneWithTheFocusInSight() {
        String request = office.searched("DOOR-KEYS");
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.tabTo(By.id("signin:acknowledged"));
        seen();
        browser.press(Keys.SPACE);
        type(By.id("signin:username"), "examiner3");
        type(By.id("signin:password"), office.password("examiner3"));
        browser.press(Keys.ENTER);
        browser.awaitAddress("identity/code.xhtml");
        type(By.id("second:code"), office.phone("examiner3").code());
        browser.press(Keys.ENTER);
        browser.await(By.cssSelector("nav.tiles"));
        follow(By.cssSelector("a.skip"));
        follow(By.xpath("//table//a[contains(@href,'" + request + "')]"));
        browser.awaitAddress("/intake/detail");
        follow(By.xpath("//a[contains(@href,'corroboration/examine')]"));
        browser.await(By.cssSelector("#strip button[aria-current='true']"));
        String[] keys = {"1", "p", "3"};
        String[] given = {"EXCLUDED", "POSSIBLE", "NOT_COMPARABLE"};
        for (int i = 0; i < keys.length; i++) {
            browser.press(keys[i]);
            browser.await(By.cssSelector("#strip button[data-position='" + i + "'][data-disposition='" + given[i]
                    + "']"));
        }
        type(By.id("dispose:note"), "The left ear is hidden by hair.");
        browser.press(Keys.ENTER);
        browser.awaitText("3 of 3 compared");
        pick("conclude:conclusion", "Inconclusive");
        pick("conclude:race", "Unknown");
        pick("conclude:sex", "Unknown");
        type(By.id("conclude:rationale"), "Nothing can be said of a face that is turned away and out of focus.");
        type(By.id("conclude:password"), office.password("examiner3"));
        type(By.id("conclude:code"), office.phone("examiner3").code());
        browser.press(Keys.ENTER);
        browser.await(By.id("signed"));
        assertThat(browser.text()).contains("Inconclusive", "turned away and out of focus");
    }

    private void pick(String list, String label) {
        browser.tabTo(By.id(list));
        seen();
        browser.press(label);
    }

    private void follow(By what) {
        browser.tabTo(what);
        seen();
        browser.press(Keys.ENTER);
    }

    private void type(By what, String text) {
        browser.tabTo(what);
        seen();
        browser.press(text);
    }

    private void seen() {
        assertThat(browser.outline()).as("outline in pixels at " + browser.address()).isGreaterThanOrEqualTo(2);
    }
}
