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

/** What the LASO and the commanding officer answer for around access, played in Chromium. */
@ExtendWith(OneDemonstration.class)
class DutiesBrowserIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";
    private static final String OWN = "amber-kettle-19-meadow";

    private final Office office;
    private final Browser browser;

    DutiesBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void memberIsStoppedUntilThePrerequisitesAreOnRecordAndAgainWhenOneIsWithdrawn() throws IOException {
        String account = office.own("duty.investigator");
        office.signIn("laso");
        open(account, "INVESTIGATOR");
        Phone phone = browser.firstSignIn(account, PASSWORD, OWN);
        browser.awaitText("Your access has stopped: no need of duty is on record.");
        browser.open("intake/list.xhtml");
        browser.awaitAddress("/identity/mine.xhtml");
        assertThat(browser.text()).contains("307.5-7.5", "The LASO or the CIU commanding officer can record it");
        assertThat(browser.fetch("image/probe?request=none&edge=100")).isEmpty();
        office.photographWide("identity-mine-stopped");
        office.signIn("laso");
        records(account);
        browser.signIn(account, OWN, phone);
        browser.open("intake/list.xhtml");
        assertThat(browser.address()).contains("/intake/list");
        office.signIn("commander");
        withdraw(account);
        browser.signIn(account, OWN, phone);
        browser.awaitText("your background check was withdrawn");
    }

    private void open(String account, String role) {
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", account);
        browser.type("create:name", "Sample Recruit");
        browser.type("create:unit", "Major Crimes");
        browser.choose("create:role", role);
        browser.type("create:password", PASSWORD);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + account + " is open.");
    }

    private void records(String account) throws IOException {
        browser.open("identity/prerequisites.xhtml");
        office.photographWide("identity-prerequisites");
        browser.click(By.xpath("//tr[td/code[.='" + account + "']]//a"));
        browser.awaitAddress("/identity/prerequisite.xhtml");
        Path program = Files.writeString(office.file("program.pdf"), "MZ this is a program");
        record("DUTY", null, program);
        office.awaitMessage("Attach a PDF or a picture");
        Path document = Files.write(office.file("record.pdf"),
                "%PDF-1.4 made up\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        record("INITIAL_TRAINING", null, document);
        office.awaitMessage("at least 1 hours");
        for (String kind : new String[] {"DUTY", "BACKGROUND_CHECK", "INITIAL_TRAINING", "YEARLY_TRAINING"}) {
            browser.open("identity/prerequisite.xhtml?account=" + account);
            record(kind, kind.equals("INITIAL_TRAINING") ? "16" : null, document);
            browser.awaitText("of " + account + " is on record.");
        }
        assertThat(browser.text()).contains("record.pdf", "does not lapse");
        office.photographHigh("identity-prerequisite");
    }

    private void record(String kind, String hours, Path document) {
        browser.choose("record:kind", kind);
        browser.typeDay(By.id("record:doneOn"), LocalDate.now().minusDays(3));
        if (hours != null) {
            browser.type("record:hours", hours);
        }
        browser.upload("record:document", document);
        browser.click(By.id("record:submit"));
    }

    private void withdraw(String account) {
        browser.open("identity/prerequisite.xhtml?account=" + account);
        browser.unfold(By.xpath("//summary[contains(.,'Withdraw Background check')]"));
        browser.type(By.xpath("//details[summary[contains(.,'Background check')]]//input[contains(@id,'reason')]"),
                "A later check found something.");
        browser.click(By.xpath("//details[summary[contains(.,'Background check')]]//button"));
        browser.awaitText("is withdrawn; the account has stopped");
    }

    @Test
    void lasoCannotRecordForOneselfAndTheCommanderCan() {
        office.signIn("laso");
        browser.open("identity/prerequisite.xhtml?account=laso");
        browser.awaitText("nobody records for oneself");
        assertThat(browser.count(By.id("record:submit"))).isZero();
        office.signIn("commander");
        browser.open("identity/prerequisite.xhtml?account=laso");
        browser.await(By.id("record:submit"));
        assertThat(browser.text()).contains("Sample Security Officer", "Background check.pdf");
    }

    @Test
    void accountPageWarnsOfATrainingThatLapsesSoon() {
        office.signIn("examiner3");
        browser.open("identity/mine.xhtml");
        assertThat(browser.text()).contains("Lapses soon", "Something lapses soon.");
        office.photographWide("identity-mine");
    }
}
