package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
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
        browser.upload(By.id("record:document"), document);
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

    @Test
    void reviewIsOpenedAndAnAccessConfirmedAndAnotherEnded() {
        String account = office.own("duty.leaver");
        office.signIn("laso");
        open(account, "INVESTIGATOR");
        browser.open("oversight/duties.xhtml");
        browser.click(By.xpath("//a[contains(@class,'duty')][contains(.,'Access reviews')]"));
        browser.awaitAddress("/identity/reviews.xhtml");
        browser.click(By.id("start:open"));
        browser.awaitText("The review is open.");
        office.photographWide("identity-reviews");
        decide("examiner2", "confirm", "busy");
        office.awaitMessage("at least 20 characters");
        decide("examiner2", "confirm", "Examines in the unit every week.");
        browser.awaitText("The access of examiner2 is confirmed.");
        decide(account, "end", "Left for another command this month.");
        browser.awaitText("The access of " + account + " has ended.");
        assertThat(browser.textOf(line(account, ""))).contains("Ended", "Left for another command");
        browser.awaitText("Your own access: the commanding officer");
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.passwordHere(account, PASSWORD);
        office.awaitMessage("locked or disabled");
        office.signIn("commander");
        browser.open("identity/reviews.xhtml");
        decide("laso", "confirm", "Is the security officer of Technical Services.");
        browser.awaitText("The access of laso is confirmed.");
    }

    private void decide(String account, String how, String reason) {
        browser.type(line(account, "//input[contains(@id,'reason')]"), reason);
        browser.click(line(account, "//button[contains(@id,'" + how + "')]"));
    }

    private static By line(String account, String within) {
        return By.xpath("(//section[contains(@class,'review')])[1]//tr[td/code[.='" + account + "']]" + within);
    }

    @Test
    void endedCaseOpensByBreakGlassAndTheCommanderDecides() {
        String request = office.submit("DUTY-GLASS", Office.FACTS + "DUTY-GLASS.");
        String number = browser.text().replaceAll("(?s).*(SL-\\d{4}-\\d{6}).*", "$1");
        browser.unfold(By.xpath("//summary[contains(.,'Withdraw')]"));
        browser.type("withdraw:reason", "The robber was caught at the scene.");
        browser.click(By.id("withdraw:submit"));
        browser.awaitText("Withdrawn");
        office.signIn("examiner2");
        browser.open("intake/detail.xhtml?id=" + request);
        browser.awaitText("There is no such request, or it is not one of yours.");
        browser.open("intake/list.xhtml");
        browser.click(By.id("glass"));
        breakGlass(number, "curious");
        office.awaitMessage("at least 20 characters");
        breakGlass(number, "The prosecutor asks about this case today.");
        browser.awaitAddress("/intake/detail");
        browser.awaitText(number + " is open to you for 8 hours.");
        office.signIn("commander");
        browser.open("queue.xhtml");
        assertThat(browser.count(By.xpath("//nav[@class='menu']//a[contains(.,'Duties')]/span")))
                .isEqualTo(1);
        browser.open("oversight/duties.xhtml");
        office.photographWide("oversight-duties");
        browser.click(By.xpath("//a[contains(@class,'duty')][contains(.,'Break-glass')]"));
        browser.awaitAddress("/intake/glass.xhtml");
        String row = "//tr[td[contains(.,'" + number + "')]]";
        assertThat(browser.textOf(By.xpath(row))).contains("The prosecutor asks about this case today.", "Open");
        office.photographWide("intake-glass");
        browser.type(By.xpath(row + "//input[contains(@id,'remark')]"), "No such call was made.");
        browser.click(By.xpath(row + "//button[contains(@id,'reject')]"));
        browser.awaitText("The access is rejected and has ended.");
        office.signIn("examiner2");
        browser.open("intake/detail.xhtml?id=" + request);
        browser.awaitText("There is no such request, or it is not one of yours.");
    }

    private void breakGlass(String number, String reason) {
        browser.type("glass:number", number);
        browser.type("glass:reason", reason);
        browser.click(By.id("glass:submit"));
    }

    @Test
    void evaluationIsAnnouncedDrawnByALaterSeedAndDocumented() {
        String purpose = office.own("Narratives against case files");
        office.signIn("laso");
        browser.open("oversight/evaluations.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Announce an evaluation')]"));
        browser.type("announce:purpose", purpose);
        browser.choose("announce:population", "SEARCHES");
        browser.typeDay(By.id("announce:from"), LocalDate.now().minusDays(2));
        browser.typeDay(By.id("announce:to"), LocalDate.now());
        browser.type("announce:wanted", "2");
        browser.click(By.id("announce:submit"));
        browser.awaitText("The evaluation is announced.");
        for (int tries = 0; tries < 30 && !browser.text().contains("The sample is drawn."); tries++) {
            browser.open("oversight/evaluations.xhtml");
            browser.click(evaluation(purpose, "//button[contains(@id,'draw')]"));
            browser.await(By.xpath("//body[contains(.,'The sample is drawn.') or contains(.,"
                    + "'The seed does not exist yet')]"));
        }
        assertThat(browser.text()).contains("The sample is drawn.");
        browser.unfold(evaluation(purpose, "//summary[contains(.,'Draw again')]"));
        byte[] checkpoint = browser.fetch(browser.linkOf(evaluation(purpose, "//a[.='seed-checkpoint']")));
        assertThat(sha256(checkpoint)).isEqualTo(browser.textOf(evaluation(purpose, "//code[@class='seed']")));
        String population = new String(browser.fetch(browser.linkOf(evaluation(purpose, "//dl//a"))),
                StandardCharsets.UTF_8);
        assertThat(population.lines().toList()).contains(browser.textOf(evaluation(purpose, "//tbody/tr[1]//code")));
        browser.unfold(evaluation(purpose, "//tbody/tr[1]//summary"));
        browser.click(evaluation(purpose, "//tbody/tr[1]//option[@value='SUSPECTED']"));
        browser.click(evaluation(purpose, "//tbody/tr[1]//option[@value='INVESTIGATION']"));
        browser.type(evaluation(purpose, "//tbody/tr[1]//textarea"), "The incident is a theft, not a robbery.");
        browser.click(evaluation(purpose, "//tbody/tr[1]//button[contains(@id,'submit')]"));
        browser.awaitText("The finding is on record.");
        assertThat(browser.textOf(By.id("violations"))).contains("307.5-5.2", "theft, not a robbery", "item 1");
        office.photographHigh("oversight-evaluations");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static By evaluation(String purpose, String within) {
        return By.xpath("//section[contains(@class,'evaluation')][h2[contains(.,'" + purpose + "')]]" + within);
    }

    @Test
    void workstationIsRegisteredAndItsRegistrationEnded() {
        String name = office.own("CIU room");
        office.signIn("laso");
        browser.open("oversight/duties.xhtml");
        browser.click(By.xpath("//a[contains(@class,'duty')][contains(.,'Workstations')]"));
        browser.awaitAddress("/identity/workstations.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Register a workstation')]"));
        browser.type("register:name", name);
        browser.type("register:network", "10.0.0.0/8");
        browser.typeDay(By.id("register:validFrom"), LocalDate.now().minusDays(1));
        browser.click(By.id("register:submit"));
        office.awaitMessage("too wide to hold workstations only");
        browser.type("register:network", "10.20.4.0/24");
        browser.click(By.id("register:submit"));
        browser.awaitText(name + " is registered.");
        String row = "//tr[td[.='" + name + "']]";
        assertThat(browser.textOf(By.xpath(row))).contains("10.20.4.0/24", "no end", "Counts");
        office.photographWide("identity-workstations");
        browser.unfold(By.xpath(row + "//summary"));
        browser.type(By.xpath(row + "//input[contains(@id,'reason')]"), "The room was given up.");
        browser.click(By.xpath(row + "//button[contains(@id,'submit')]"));
        browser.awaitText(name + " is registered no longer.");
        assertThat(browser.textOf(By.xpath(row))).contains("Ended", "The room was given up.");
    }
}
