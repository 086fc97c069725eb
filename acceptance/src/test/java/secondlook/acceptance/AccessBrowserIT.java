package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A member's own access in Chromium: the first sign-in, the own password, new recovery codes, the locked page. */
@ExtendWith(OneDemonstration.class)
class AccessBrowserIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";
    private static final String OWN = "amber-kettle-19-meadow";
    private static final String NEXT = "nine copper herons wait";

    private final Office office;
    private final Browser browser;

    AccessBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void memberReplacesThePasswordsAndTheRecoveryCodesAndUnlocksAPageThatKeepsWhatWasTyped() {
        String account = office.own("own.access");
        open(account);
        Phone phone = firstSignIn(account);
        changePassword(phone);
        String code = newRecoveryCode(phone);
        browser.open("identity/credentials.xhtml");
        browser.type("change:fresh", "typed before the lock");
        lock();
        assertThat(new String(browser.fetch("identity/mine.xhtml"), StandardCharsets.UTF_8)).as("another page")
                .contains("Go on to the page that you asked for").doesNotContain("What this access needs");
        assertThat(office.copy().answer("127.0.0.1", "POST", "/identity/credentials.xhtml")).as("a form")
                .startsWith("HTTP/1.1 204");
        browser.type("lock-password", OWN);
        browser.type("lock-code", code);
        browser.click(By.id("lock-open"));
        browser.awaitText("the page stays locked");
        browser.type("lock-password", NEXT);
        browser.type("lock-code", code);
        browser.click(By.id("lock-open"));
        browser.awaitText("Change your password");
        assertThat(browser.valueOf(By.id("change:fresh"))).isEqualTo("typed before the lock");
        lock();
        browser.open("identity/mine.xhtml");
        browser.awaitAddress("identity/locked.xhtml");
        browser.awaitText("Go on to the page that you asked for");
        office.photograph("identity-locked");
        browser.type("lock-password", NEXT);
        browser.type("lock-code", phone.code());
        browser.click(By.id("lock-open"));
        browser.awaitAddress("identity/mine.xhtml");
        browser.awaitText("What this access needs");
        assertThat(office.copy().answer("127.0.0.2", "GET", "/identity/mine.xhtml")).startsWith("HTTP/1.1 200");
        browser.open("identity/mine.xhtml");
        browser.awaitText("Somebody may have used your account");
        office.photographHigh("identity-mine-alert");
        states(account);
    }

    private void open(String account) {
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", account);
        browser.type("create:name", "Sample Newcomer");
        browser.type("create:unit", "Major Crimes");
        browser.choose("create:role", "INVESTIGATOR");
        browser.type("create:password", PASSWORD);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + account + " is open.");
        assertThat(row(account)).contains("Enabled", "First password", "Stopped: prerequisites");
    }

    private String row(String account) {
        return browser.textOf(By.xpath("//tr[td/code[.='" + account + "']]"));
    }

    private Phone firstSignIn(String account) {
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.passwordHere(account, PASSWORD);
        browser.awaitAddress("identity/password.xhtml");
        office.photograph("identity-first-password");
        browser.type("own:password", "qwertyqwerty1");
        browser.type("own:again", "qwertyqwerty1");
        browser.click(By.id("own:submit"));
        browser.awaitText("attackers try first");
        browser.type("own:password", OWN);
        browser.type("own:again", OWN);
        browser.click(By.id("own:submit"));
        browser.awaitAddress("identity/enrol.xhtml");
        office.photographHigh("identity-enrol");
        Phone phone = new Phone(browser.textOf(By.id("secret")));
        browser.type("enrol:code", phone.code());
        browser.click(By.id("enrol:submit"));
        browser.await(By.id("recovery-codes"));
        office.photograph("identity-recovery-codes");
        browser.click(By.id("kept"));
        browser.await(By.id("out:go"));
        return phone;
    }

    private void changePassword(Phone phone) {
        browser.open("identity/mine.xhtml");
        office.photographHigh("identity-mine");
        browser.click(By.id("credentials"));
        browser.awaitAddress("identity/credentials.xhtml");
        office.photographHigh("identity-credentials");
        browser.type("change:password", OWN);
        browser.type("change:code", phone.code());
        browser.type("change:fresh", NEXT);
        browser.type("change:again", NEXT);
        browser.click(By.id("change:submit"));
        browser.awaitText("Your password is changed.");
    }

    private String newRecoveryCode(Phone phone) {
        browser.open("identity/credentials.xhtml");
        browser.type("codes:password", NEXT);
        browser.type("codes:code", phone.code());
        browser.click(By.id("codes:submit"));
        String code = browser.textOf(By.cssSelector("#recovery-codes code"));
        browser.awaitText("The older ones are void.");
        return code;
    }

    private void lock() {
        browser.unusedFor(Duration.ofMinutes(28));
        assertThat(browser.textOf(By.id("lock-soon"))).contains("locks itself soon");
        office.photograph("identity-lock-soon");
        browser.click(By.id("lock-stay"));
        browser.unusedFor(Duration.ofMinutes(31));
        browser.awaitText("Nobody has used this page for a while.");
        assertThat(browser.text()).contains("Signed in: Sample Newcomer").doesNotContain("Change your password");
        office.photograph("identity-lock");
    }

    private void states(String account) {
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        assertThat(row(account)).contains("Stopped: prerequisites", "See what is missing")
                .doesNotContain("First password");
        office.photographWide("identity-accounts");
        browser.open("identity/document?record=999999999");
        browser.awaitText("There is no such record.");
        assertThat(browser.driver().executeScript(
                "return getComputedStyle(document.querySelector('.problem')).maxWidth"))
                .as("with the styles of a page").isEqualTo("760px");
        office.photograph("download-that-is-not-there");
        browser.open("identity/list.xhtml");
        browser.click(By.id("alerts"));
        browser.awaitAddress("identity/alerts.xhtml");
        browser.awaitText("Sign-ins at two places within minutes or outside the usual hours");
        String alert = "//tr[td/code[.='" + account + "']][contains(.,'127.0.0.2')]";
        assertThat(browser.textOf(By.xpath(alert))).contains("The session that was begun at", "127.0.0.2.",
                "Waits for you");
        office.photograph("identity-alerts");
        browser.type(By.xpath(alert + "//input[contains(@id,'finding')]"), "Asked in person: a copied session, ended.");
        browser.click(By.xpath(alert + "//button"));
        browser.awaitText("The finding about " + account + " is recorded.");
        assertThat(browser.textOf(By.xpath(alert))).contains("Looked into", "Asked in person");
    }
}
