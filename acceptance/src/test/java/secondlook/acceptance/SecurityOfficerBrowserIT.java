package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
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
        office.photographWide("agency-list");
        register(agency);
        agreement();
        requester();
        String secret = credentials();
        keys();
        browser.open("agency/list.xhtml");
        assertThat(browser.html()).doesNotContain(secret);
        browser.type(By.name("text"), "MI822" + office.run());
        browser.click(By.xpath("//form[@role='search']//button"));
        browser.click(By.linkText(agency));
        suspendAndReinstate();
    }

    private void register(String agency) {
        browser.unfold(By.xpath("//summary[contains(.,'Register an agency')]"));
        browser.type("register:name", agency);
        browser.type("register:ori", "MI822" + office.run());
        browser.choose("register:kind", "OTHER");
        browser.type("register:verifiedBy", "Sample Officer of the LASO");
        browser.typeDay(By.id("register:verifiedOn"), LocalDate.now());
        browser.type("register:verifiedHow", "Call back to the number in the state's directory.");
        browser.click(By.id("register:submit"));
        office.awaitMessage("Only a law enforcement agency");
        assertThat(browser.valueOf("register:name")).isEqualTo(agency);
        browser.choose("register:kind", "LOCAL_POLICE");
        browser.click(By.id("register:submit"));
        browser.awaitText(agency + " is registered.");
    }

    private void agreement() throws IOException {
        Path document = office.file("agreement.pdf");
        Files.write(document, "%PDF-1.4 a made-up agreement %%EOF".getBytes(StandardCharsets.US_ASCII));
        browser.unfold(By.xpath("//summary[contains(.,'Record an agreement')]"));
        browser.type("agreement:number", "MOU-2026-77");
        browser.typeDay(By.id("agreement:effective"), LocalDate.now().minusDays(1));
        browser.typeDay(By.id("agreement:expires"), LocalDate.now().minusDays(9));
        browser.click(By.xpath("//input[@value='ROBBERY']"));
        browser.type("agreement:mailDomains", "gmail.com");
        browser.upload(By.id("agreement:document"), document);
        browser.click(By.id("agreement:submit"));
        office.awaitMessage("cannot expire before");
        browser.typeDay(By.id("agreement:expires"), LocalDate.now().plusYears(1));
        browser.click(By.id("agreement:submit"));
        office.awaitMessage("Anybody can have an address under gmail.com");
        assertThat(browser.valueOf("agreement:number")).isEqualTo("MOU-2026-77");
        browser.type("agreement:mailDomains", "police.harborview.example");
        browser.click(By.id("agreement:submit"));
        browser.awaitText("Agreement MOU-2026-77 is recorded.");
        assertThat(browser.text()).contains("Robbery", "police.harborview.example");
        office.photographWide("agency-detail-agreements");
    }

    private void requester() {
        browser.click(By.linkText("Requesters"));
        browser.unfold(By.xpath("//summary[contains(.,'Name a requester')]"));
        browser.type("requester:requesterName", "Sample Lieutenant");
        browser.type("requester:title", "Lieutenant");
        browser.type("requester:address", "9 Harbor Street");
        browser.type("requester:phone", "313-555-0177");
        browser.type("requester:email", "lieutenant@police.harborview.example");
        browser.click(By.id("requester:submit"));
        browser.awaitText("Record the training next");
        browser.unfold(By.xpath("//summary[contains(.,'Record a training')]"));
        browser.type("training0:training", "Course of the Crime Intelligence Unit");
        browser.typeDay(By.id("training0:trainedOn"), LocalDate.now().minusDays(1));
        browser.click(By.id("training0:submit"));
        browser.awaitText("The training is recorded.");
        assertThat(browser.text()).contains("Trained");
        office.photographWide("agency-detail-requesters");
    }

    private String credentials() {
        browser.click(By.linkText("Programs"));
        browser.click(By.id("client:submit"));
        String secret = browser.textOf(By.id("client-secret"));
        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(browser.textOf(By.id("client-id"))).startsWith("agency-");
        return secret;
    }

    /** Follows the link beside the new client id. */
    private void keys() {
        KeyPair pair = pair();
        String publicPart = "\"kty\":\"RSA\",\"kid\":\"browser-1\",\"n\":\"" + base64(((RSAPublicKey) pair.getPublic())
                .getModulus()) + "\",\"e\":\"AQAB\"";
        browser.click(By.xpath("//a[.='Register public keys']"));
        browser.awaitText("No key is registered.");
        browser.type("register:jwks", "{\"keys\":[{" + publicPart + ",\"d\":\"" + base64(((RSAPrivateKey)
                pair.getPrivate()).getPrivateExponent()) + "\"}]}");
        browser.click(By.id("register:submit"));
        office.awaitMessage("destroy that key");
        browser.type("register:jwks", "{\"keys\":[{" + publicPart + "}]}");
        browser.click(By.id("register:submit"));
        browser.awaitText("The key is registered.");
        assertThat(browser.textOf(By.xpath("//table"))).contains("browser-1", "RS256, PS256", "Valid");
        office.photographWide("token-program");
        browser.click(By.id("key0:remove"));
        browser.awaitText("The key is removed");
        assertThat(browser.textOf(By.xpath("//table"))).contains("Removed");
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes[0] == 0
                ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void suspendAndReinstate() {
        browser.unfold(By.xpath("//summary[contains(.,'Suspend')]"));
        browser.click(By.id("suspend:submit"));
        office.awaitMessage("Fill this in");
        browser.type("suspend:finding", "Results were passed on to a third party without a record.");
        browser.click(By.id("suspend:submit"));
        browser.awaitText("The agency is suspended");
        assertThat(browser.textOf(By.tagName("h1"))).contains("Suspended");
        assertThat(browser.text()).contains("passed on to a third party", "MI822" + office.run() + "-F1");
        office.photographWide("agency-detail-suspended");
        browser.unfold(By.xpath("//summary[contains(.,'Reinstate')]"));
        browser.type("reinstate:finding", "Shown in writing: passing on is stopped and recorded.");
        browser.click(By.id("reinstate:submit"));
        browser.awaitText("The agency is reinstated");
        assertThat(browser.textOf(By.tagName("h1"))).contains("In good standing");
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
