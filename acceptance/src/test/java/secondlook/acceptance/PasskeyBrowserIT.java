package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.Credential;

/** Passkeys in Chromium, each test with an account and a device of its own. */
@ExtendWith(OneDemonstration.class)
class PasskeyBrowserIT {

    private static final String INITIAL = "grey-harbor-72-lantern";
    private static final String OWN = INITIAL + "-own";
    private static final By PAGE = By.xpath("//h1[.='Your passkeys']");

    private final Office office;
    private final Browser browser;
    private Device device;
    private String account;
    private String password = OWN;
    private Phone phone;

    PasskeyBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @BeforeEach
    void account() throws IOException {
        office.ring().putAway();
        device = new Device(browser.driver());
        account = office.own("passkey" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        phone = open(account);
    }

    @AfterEach
    void putAway() {
        device.close();
        office.ring().takeOut();
    }

    /** An account of the Board, which needs one record only. */
    private Phone open(String name) throws IOException {
        office.signIn("laso");
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", name);
        browser.type("create:name", "Sample Keyholder");
        browser.type("create:unit", "Major Crimes");
        browser.choose("create:role", "BOARD");
        browser.type("create:password", INITIAL);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + name + " is open.");
        browser.open("identity/prerequisite.xhtml?account=" + name);
        browser.choose("record:kind", "DUTY");
        browser.typeDay(By.id("record:doneOn"), LocalDate.now().minusDays(3));
        browser.upload(By.id("record:document"), Files.write(office.file("duty.pdf"),
                "%PDF-1.4 made up\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        browser.click(By.id("record:submit"));
        browser.awaitText("of " + name + " is on record.");
        return browser.firstSignIn(name, INITIAL, OWN);
    }

    private void add(String label) {
        browser.open("identity/passkeys.xhtml");
        fillIn(label);
        browser.click(By.id("add:submit"));
        browser.awaitText("The passkey " + label + " is added.");
    }

    private void fillIn(String label) {
        browser.type("add:label", label);
        browser.type("add:password", password);
        browser.type("add:code", phone.code());
    }

    /** Has the passkey answer in a form that signs something, and signs. */
    private void sign(String form, String button) {
        browser.type(form + ":password", password);
        browser.click(By.cssSelector("#" + form + " [data-passkey] button"));
        browser.awaitText("Your passkey has answered in place of the code.");
        office.photographHigh("passkey-signs-" + form);
        browser.click(By.id(form + ":" + button));
    }

    /** Has the page lock itself, and the passkey open it. */
    private void unlock() {
        browser.unusedFor(Duration.ofMinutes(31));
        browser.type("lock-password", password);
        browser.click(By.id("lock-passkey"));
        browser.awaitText("Your passkey has answered in place of the code.");
        office.photograph("identity-lock-passkey");
        browser.click(By.id("lock-open"));
        browser.await(PAGE);
        browser.awaitText("Key on the key ring");
    }

    /** The second step of the account's sign-in. */
    private void toTheSecondStep() {
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.passwordHere(account, OWN);
        browser.awaitAddress("identity/code.xhtml");
    }

    private void signInWithPasskey() {
        toTheSecondStep();
        browser.click(By.id("passkey:submit"));
        browser.await(By.id("out:go"));
    }

    @Test
    void passkeyIsAddedSignsInSignsItsOwnRemovalAndAnswersNoLonger() {
        browser.open("identity/mine.xhtml");
        browser.click(By.linkText("Your passkeys"));
        browser.await(PAGE);
        browser.awaitText("You have added none yet.");
        office.photographHigh("passkeys-none");
        add("Key on the key ring");
        office.photographHigh("passkeys-one");
        assertThat(browser.textOf(By.cssSelector("table.grid"))).contains("Key on the key ring", "On one device only",
                "never");
        toTheSecondStep();
        office.photograph("passkey-signin");
        browser.click(By.id("passkey:submit"));
        browser.await(By.id("out:go"));
        browser.open("identity/passkeys.xhtml");
        assertThat(browser.textOf(By.cssSelector("table.grid"))).doesNotContain("never");
        unlock();
        browser.unfold(By.xpath("//summary[contains(.,'Remove')]"));
        sign("key0", "remove");
        browser.awaitText("The passkey Key on the key ring is removed.");
        browser.awaitText("You have added none yet.");
        toTheSecondStep();
        assertThat(browser.count(By.id("passkey:submit"))).isZero();
    }

    @Test
    void nothingIsAddedWithoutPasswordAndCodeAndNoDeviceTwice() {
        browser.open("identity/passkeys.xhtml");
        browser.type("add:label", "First");
        browser.type("add:password", "not the password");
        browser.type("add:code", "000000");
        browser.click(By.id("add:submit"));
        office.awaitMessage("The password or the code is wrong");
        browser.type("add:password", OWN);
        browser.type("add:code", phone.code());
        browser.click(By.id("add:submit"));
        browser.awaitText("The passkey First is added.");
        browser.type("add:label", "Second");
        browser.click(By.id("add:submit"));
        browser.awaitText("This device holds a passkey of your account already.");
    }

    @Test
    void deviceThatIsNotConfirmedSaysWhatToDoAndTheCodeStillSignsIn() {
        add("Key on the desk");
        device.confirms(false);
        toTheSecondStep();
        browser.click(By.id("passkey:submit"));
        browser.awaitText("No passkey answered: it was cancelled");
        office.photograph("passkey-cancelled");
        assertThat(browser.address()).contains("identity/code.xhtml");
        device.confirms(true);
        browser.click(By.id("passkey:submit"));
        browser.await(By.id("out:go"));
        toTheSecondStep();
        browser.type("second:code", phone.code());
        browser.click(By.id("second:submit"));
        browser.await(By.id("out:go"));
    }

    @Test
    void examinerSignsAConclusionWithAPasskeyAndTheTrailSaysSo() {
        String request = office.searched(office.own("PASSKEY"));
        account = "examiner1";
        password = office.password(account);
        phone = office.phone(account);
        add("Key of the first examiner");
        Examiner examiner = new Examiner(office);
        examiner.begin(request);
        examiner.disposeOfAll(-1);
        browser.choose("conclude:conclusion", "INCONCLUSIVE");
        examiner.perceive();
        browser.type("conclude:rationale", "Nothing can be said of a face that is turned away.");
        sign("conclude", "sign");
        browser.await(By.id("signed"));
        browser.open("identity/passkeys.xhtml");
        String row = "//tr[td/strong[.='Key of the first examiner']]";
        browser.unfold(By.xpath(row + "//summary"));
        sign("key" + browser.count(By.xpath(row + "/preceding-sibling::tr")), "remove");
        browser.awaitText("The passkey Key of the first examiner is removed.");
        office.signIn("auditor");
        browser.open("audit/list.xhtml?account=examiner1&text=Key+of+the+first+examiner");
        browser.awaitText("SignInService.confirm");
    }

    @Test
    void copiedPasskeyIsRefusedAndTheAuditorReadsOfIt() {
        add("Key that was copied");
        signInWithPasskey();
        Credential original = device.keys().get(0);
        device.copy(original, 0);
        toTheSecondStep();
        browser.click(By.id("passkey:submit"));
        office.awaitMessage("Alert: the counter of this passkey has not grown");
        office.photograph("passkey-copied");
        device.copy(original, original.getSignCount() + 5);
        browser.click(By.id("passkey:submit"));
        browser.await(By.id("out:go"));
        office.signIn("auditor");
        browser.open("audit/list.xhtml?account=" + account + "&outcome=DENIED");
        browser.awaitText("Alert: the counter of this passkey has not grown");
    }

    @Test
    void answerThatWasGivenBeforeAndThatOfAnotherAccountAreRefused() throws IOException {
        add("Mine");
        toTheSecondStep();
        String before = device.answer();
        device.askOnly();
        device.send(before);
        office.awaitMessage("This answer is not one of a passkey of this account");
        device.send(before);
        office.awaitMessage("answered already or is too old");

        String first = account;
        account = office.own("passkey" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        device.close();
        device = new Device(browser.driver());
        phone = open(account);
        add("Theirs");
        account = first;
        toTheSecondStep();
        String theirs = device.answer();
        assertThat(theirs).contains("authenticatorData");
        device.send(theirs);
        office.awaitMessage("This answer is not one of a passkey of this account");
        assertThat(browser.count(By.id("out:go"))).isZero();
    }
}
