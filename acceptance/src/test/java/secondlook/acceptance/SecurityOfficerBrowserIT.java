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

/** The LASO's desk in Chromium: agencies and their credentials, accounts, the gallery. */
@ExtendWith(OneDemonstration.class)
class SecurityOfficerBrowserIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";
    private static final String OWN = "amber-kettle-19-meadow";

    private final Office office;
    private final Browser browser;

    SecurityOfficerBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void agencyIsRegisteredUnderAgreementGetsCredentialsOnceAndIsSuspendedAndReinstated() throws IOException {
        String agency = office.own("Harborview Police Department");
        office.signIn("laso");
        browser.open("agency/list.xhtml");
        register(agency);
        agreement(agency);
        String secret = credentials(agency);
        browser.open("agency/list.xhtml");
        assertThat(browser.html()).doesNotContain(secret);
        suspendAndReinstate(agency);
    }

    private void register(String agency) {
        browser.unfold(By.xpath("//summary[contains(.,'Register an agency')]"));
        browser.type("register:name", agency);
        browser.type("register:ori", "MI822" + office.run());
        browser.type("register:verifiedHow", "Call back to the number in the state's directory.");
        browser.click(By.id("register:submit"));
        office.awaitMessage("Only a law enforcement agency");
        assertThat(browser.valueOf("register:name")).isEqualTo(agency);
        browser.click(By.id("register:lawEnforcement"));
        browser.click(By.id("register:submit"));
        browser.awaitText(agency + " is registered.");
    }

    private void agreement(String agency) throws IOException {
        Path document = office.file("agreement.pdf");
        Files.write(document, "%PDF-1.4 a made-up agreement %%EOF".getBytes(StandardCharsets.US_ASCII));
        browser.unfold(of(agency, "//summary[contains(.,'Record an agreement')]"));
        browser.type(of(agency, field("agreement:number")), "MOU-2026-77");
        browser.typeDay(of(agency, field("agreement:effective")), LocalDate.now().minusDays(1));
        browser.typeDay(of(agency, field("agreement:expires")), LocalDate.now().minusDays(9));
        browser.click(of(agency, "//input[@value='ROBBERY']"));
        browser.type(of(agency, field("agreement:mailDomains")), "police.harborview.example");
        browser.upload(of(agency, field("agreement:document")), document);
        browser.click(of(agency, field("agreement:submit")));
        office.awaitMessage("cannot end before it begins");
        assertThat(browser.valueOf(of(agency, field("agreement:number")))).isEqualTo("MOU-2026-77");
        browser.typeDay(of(agency, field("agreement:expires")), LocalDate.now().plusYears(1));
        browser.click(of(agency, field("agreement:submit")));
        browser.awaitText("Agreement MOU-2026-77 is recorded.");
        assertThat(browser.textOf(of(agency, "//table[1]"))).contains("MOU-2026-77", "Robbery");
    }

    private String credentials(String agency) {
        browser.unfold(of(agency, "//summary[contains(.,'Issue API credentials')]"));
        browser.click(of(agency, field("client:submit")));
        String secret = browser.textOf(By.id("client-secret"));
        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(browser.textOf(By.id("client-id"))).startsWith("agency-");
        return secret;
    }

    private void suspendAndReinstate(String agency) {
        browser.unfold(of(agency, "//summary[contains(.,'Suspend')]"));
        browser.click(of(agency, field("suspend:submit")));
        office.awaitMessage("Fill this in");
        browser.type(of(agency, field("suspend:finding")), "Results were passed on to a third party without a record.");
        browser.click(of(agency, field("suspend:submit")));
        browser.awaitText("The agency is suspended");
        assertThat(browser.textOf(of(agency, "/h2"))).contains("Suspended");
        assertThat(browser.textOf(of(agency, ""))).contains("passed on to a third party");
        office.photographWide("agency-list-suspended");
        browser.unfold(of(agency, "//summary[contains(.,'Reinstate')]"));
        browser.type(of(agency, field("reinstate:finding")), "Shown in writing: passing on is stopped and recorded.");
        browser.click(of(agency, field("reinstate:submit")));
        browser.awaitText("The agency is reinstated.");
        assertThat(browser.textOf(of(agency, "/h2"))).contains("In good standing");
    }

    private static By of(String agency, String within) {
        return By.xpath("//section[contains(@class,'agency')][h2[contains(.,'" + agency + "')]]" + within);
    }

    /** A field or button by the names of its form and its own. */
    private static String field(String name) {
        String[] names = name.split(":");
        return "//form[starts-with(@id,'" + names[0] + "')]//*[contains(@id,':" + names[1]
                + "')][self::input or self::textarea or self::button]";
    }

    @Test
    void newAccountSignsInAndADisabledOneDoesNot() {
        String account = office.own("browser.examiner");
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", account);
        browser.type("create:name", "Sample Newcomer");
        browser.type("create:unit", "Crime Intelligence Unit");
        browser.choose("create:role", "EXAMINER");
        browser.type("create:password", "short");
        browser.click(By.id("create:submit"));
        office.awaitMessage("at least 12 characters");
        assertThat(browser.valueOf("create:username")).isEqualTo(account);
        browser.type("create:password", PASSWORD);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + account + " is open.");
        browser.firstSignIn(account, PASSWORD, OWN);
        browser.awaitText("Your access has stopped");
        assertThat(browser.text()).contains("Sample Newcomer", "My queue");
        disable(account);
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.passwordHere(account, OWN);
        office.awaitMessage("locked or disabled");
    }

    private void disable(String account) {
        String row = "//tr[td/code[.='" + account + "']]";
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        String form = row + "//details[summary[contains(.,'Disable')]]";
        browser.unfold(By.xpath(form + "/summary"));
        browser.click(By.xpath(form + "//button[contains(@id,'disable')]"));
        office.awaitMessage("Fill this in");
        browser.type(By.xpath(form + "//input[contains(@id,'reason')]"), "Left the unit.");
        browser.click(By.xpath(form + "//button[contains(@id,'disable')]"));
        browser.awaitText("is disabled");
        assertThat(browser.textOf(By.xpath(row))).contains("Disabled");
    }

    @Test
    void enrolmentRefusesADuplicateAndKeepsANewPhotograph() throws Exception {
        office.signIn("laso");
        browser.open("gallery/list.xhtml");
        String record = office.own("BROWSER");
        int before = Integer.parseInt(browser.textOf(By.id("gallery-size")));
        browser.unfold(By.xpath("//summary[contains(.,'Enrol a booking photograph')]"));
        browser.type("enrol:sourceAgency", "Sample County Sheriff");
        browser.type("enrol:recordNumber", record);
        browser.type("enrol:subjectNumber", "S-" + record);
        browser.upload(By.id("enrol:image"), Office.ASSETS.resolve("demo/avatars/000f.jpg"));
        browser.click(By.id("enrol:submit"));
        office.awaitMessage("criminal mug shots only");
        assertThat(browser.valueOf("enrol:recordNumber")).isEqualTo(record);
        browser.click(By.id("enrol:bookingPhotograph"));
        browser.click(By.id("enrol:submit"));
        office.awaitMessage("enrolled already as Enrolment");
        assertThat(browser.valueOf("enrol:recordNumber")).isEqualTo(record);
        browser.upload(By.id("enrol:image"), someoneNew(1));
        browser.click(By.id("enrol:submit"));
        browser.awaitText("Enrolled as Enrolment");
        assertThat(browser.textOf(By.id("gallery-size"))).isEqualTo(String.valueOf(before + 1));
        browser.open("gallery/list.xhtml?text=" + record);
        browser.awaitText(record);
        office.photographWide("gallery-list-found");
    }

    @Test
    void expungementSaysWhatRemainsAndWaitsForTheCommandingOfficer() throws Exception {
        office.signIn("laso");
        browser.open("gallery/list.xhtml");
        String record = office.own("EXPUNGE");
        browser.unfold(By.xpath("//summary[contains(.,'Enrol a booking photograph')]"));
        browser.type("enrol:sourceAgency", "Sample County Sheriff");
        browser.type("enrol:recordNumber", record);
        browser.upload(By.id("enrol:image"), someoneNew(2));
        browser.click(By.id("enrol:bookingPhotograph"));
        browser.click(By.id("enrol:submit"));
        browser.awaitText("Enrolled as Enrolment");
        browser.open("gallery/list.xhtml?text=" + record);
        browser.click(By.xpath("//a[contains(@href,'/gallery/detail')]"));
        browser.awaitAddress("/gallery/detail");
        expunge();
        browser.awaitText("What remains, and who must act");
        assertThat(browser.text()).contains("read again", "Folder orders, import reports of the console: no file",
                "Originals in the import folder", "The commanding officer decides").doesNotContain(record);
        office.photographWide("gallery-expungement");
        acknowledged();
    }

    private void expunge() {
        office.fillInExpungement("3rd Circuit 26-" + office.run(), LocalDate.now().minusDays(2));
        browser.type("expunge:reason", "The charge was dismissed.");
        browser.click(By.id("expunge:submit"));
        browser.awaitAddress("/gallery/expungement");
    }

    /** The page is the one of the expungement; the commanding officer comes to it from the menu. */
    private void acknowledged() {
        By waiting = By.xpath("//nav[@class='menu']//a[contains(.,'Expungements')]//span[@class='waiting']");
        office.signIn("commander");
        browser.open("queue.xhtml");
        browser.awaitText("for your acknowledgement");
        int before = Integer.parseInt(browser.textOf(waiting));
        office.photographWide("commander-queue-expungement");
        browser.click(By.xpath("//nav[@class='menu']//a[contains(.,'Expungements')]"));
        browser.awaitAddress("/gallery/expungements");
        browser.click(By.xpath("//tr[contains(.,'26-" + office.run() + "')]//a"));
        browser.click(By.id("acknowledge:submit"));
        browser.awaitText("Acknowledged by");
        assertThat(browser.count(waiting)).isEqualTo(before == 1 ? 0 : 1);
    }

    /** One person of the group picture, who is not in the gallery. */
    private Path someoneNew(int who) throws IOException {
        return Files.write(office.file("booking-" + who + ".png"), office.photographs().cutOut("sample3.jpg", who));
    }
}
