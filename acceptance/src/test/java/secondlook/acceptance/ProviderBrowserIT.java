package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A department whose members sign in by its own provider, a real Keycloak, in Chromium: from the first refusal over a
 * signature and a locked page to the sign-out at both ends. The account, a second LASO's, is opened and bound by the
 * first, who puts its prerequisites on record when their lack has been seen.
 */
class ProviderBrowserIT {

    private static final String LASO = "first.laso";
    private static final String OWN = "grey-harbor-72-lantern";

    @TempDir
    static Path folder;

    private static LocalSystem system;
    private static Keycloak keycloak;
    private static Browser browser;
    private static Phone laso;
    private static List<Cookie> lasoSession;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> environment = new TreeMap<>();
        system = new LocalSystem(folder.resolve("system"), environment);
        keycloak = new Keycloak(folder, system.address());
        environment.putAll(Map.of("SECONDLOOK_OIDC_ISSUER", keycloak.issuer(), "SECONDLOOK_OIDC_NAME", "Sample PD",
                "SECONDLOOK_OIDC_CLIENT_ID", "second-look", "SECONDLOOK_OIDC_CLAIM_UNIT", "department",
                "SECONDLOOK_OIDC_ROLES", "sl-lasos=LASO,sl-auditors=AUDITOR", "SECONDLOOK_OIDC_AMR", "otp"));
        secret(system.data("secrets/config"));
        system.start();
        keycloak.await();
        laso = system.init(LASO, OWN).phone();
        browser = new Browser(system.address());
    }

    /** As docs/operations.md says: a file named like the key. */
    private static void secret(Path config) throws IOException {
        Files.createDirectories(config, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createFile(config.resolve("secondlook.oidc.client.secret"), PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Keycloak.CLIENT_SECRET + "\n");
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        system.close();
        keycloak.close();
    }

    @Test
    void memberComesInByTheDepartmentAloneWhenTheLasoHasBoundThePersonToAnAccount() throws IOException {
        withoutSecondFactor();
        String reference = unknown("robin.doe");
        picture("provider-not-bound");
        unknown("pat.poe");
        letIn(reference);
        withoutRole();

        goThere();
        signInThere("robin.doe", keycloak.phone());
        browser.awaitAddress("/identity/mine.xhtml");
        browser.awaitText("Robin Doe");
        browser.awaitText("Local Agency Security Officer");
        browser.awaitText("Not on record");
        picture("provider-in");

        // Without prerequisites on record not even a signature is confirmed there (307.5-7.5).
        browser.open("identity/again.xhtml");
        browser.awaitAddress("/identity/mine.xhtml");
        putOnRecord();
        signs();
        unlocks();
        browser.click(By.id("out:go"));
        browser.awaitText("You are signed out.");
        goThere();
        browser.await(By.id("kc-form-login"));
        assertThat(browser.count(By.id("reset-login"))).as("nobody is signed in there any more").isZero();
    }

    /** The first LASO records what the second one's access needs, which goes on with the next click. */
    private static void putOnRecord() throws IOException {
        List<Cookie> here = browser.session();
        assertThat(browser.goOn(lasoSession)).isTrue();
        for (String kind : List.of("DUTY", "BACKGROUND_CHECK", "INITIAL_TRAINING", "YEARLY_TRAINING")) {
            browser.open("identity/prerequisite.xhtml?account=robin.doe");
            browser.choose("record:kind", kind);
            browser.typeDay(By.id("record:doneOn"), LocalDate.now().minusDays(3));
            browser.type("record:hours", kind.startsWith("INITIAL") ? "40" : "");
            browser.upload(By.id("record:document"), Files.write(folder.resolve("record.pdf"),
                    "%PDF-1.4 made up\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            browser.click(By.id("record:submit"));
            browser.awaitText("of robin.doe is on record.");
        }
        assertThat(browser.goOn(here)).isTrue();
    }

    /** A signature takes a confirmation at the provider, and one confirmation signs once. */
    private static void signs() throws IOException {
        browser.open("keys/list.xhtml");
        assertThat(browser.count(By.id("rotate:password"))).isZero();
        browser.click(By.id("rotate:submit"));
        browser.awaitText("Confirm at your department first");
        picture("provider-sign");
        confirm(By.cssSelector("#rotate a.confirm"), "go back to the form and sign it");
        browser.click(By.id("rotate:submit"));
        browser.awaitText("is current. Everything is now wrapped anew");
        browser.click(By.id("rotate:submit"));
        browser.awaitText("Confirm at your department first");
    }

    /** A locked page opens where it stands, with what was typed, when the provider says who sits there. */
    private static void unlocks() throws IOException {
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:name", "typed before the lock");
        browser.unusedFor(Duration.ofMinutes(31));
        browser.awaitText("Nobody has used this page for a while.");
        assertThat(browser.count(By.id("lock-password"))).isZero();
        picture("provider-locked");
        confirm(By.id("lock-confirm"), "the page that was locked is open again");
        browser.awaitText("Open an account");
        assertThat(browser.valueOf("create:name")).isEqualTo("typed before the lock");
        browser.open("keys/list.xhtml");
        browser.click(By.id("rotate:submit"));
        browser.awaitText("Confirm at your department first");
    }

    /** Confirms in the window that the link opens, and comes back to this one. */
    private static void confirm(By link, String said) throws IOException {
        WebDriver driver = browser.driver();
        String here = driver.getWindowHandle();
        browser.click(link);
        Set<String> windows = new WebDriverWait(driver, Duration.ofSeconds(30)).until(d ->
                d.getWindowHandles().size() > 1 ? d.getWindowHandles() : null);
        windows.stream().filter(window -> !window.equals(here)).forEach(driver.switchTo()::window);
        signInThere("robin.doe", keycloak.phone());
        browser.awaitText(said);
        picture("provider-confirmed");
        driver.close();
        driver.switchTo().window(here);
    }

    private static void withoutSecondFactor() throws IOException {
        goThere();
        signInThere("sam.roe", null);
        browser.awaitText("307.5-7.1");
        browser.awaitText("Your department has not stated a second factor");
        picture("provider-no-second-factor");
    }

    /** Refused; answers with the reference to tell the LASO. */
    private static String unknown(String username) throws IOException {
        goThere();
        signInThere(username, keycloak.phone());
        browser.awaitText("307.5-6.1.2.b");
        browser.awaitText("no account here is yours yet");
        return browser.text().replaceAll("(?s).*the reference ([0-9a-f-]+)\\..*", "$1");
    }

    /** The LASO opens accounts for both and binds them. */
    private static void letIn(String reference) throws IOException {
        browser.signIn(LASO, OWN, laso);
        open("robin.doe", "Robin Doe", "LASO");
        open("pat.poe", "Pat Poe", "EXAMINER");
        browser.open("identity/list.xhtml");
        browser.click(By.linkText("Members signed in by their department"));
        browser.awaitText(reference);
        picture("provider-subjects");
        bind("Robin Doe", "robin.doe");
        bind("Pat Poe", "pat.poe");
        picture("provider-subjects-bound");
        lasoSession = browser.session();
    }

    /** An examiner here, an auditor there. */
    private static void withoutRole() throws IOException {
        goThere();
        signInThere("pat.poe", keycloak.phone());
        browser.awaitText("307.5-6.1.2.c");
        browser.awaitText("which your department does not state for you");
    }

    /** From the sign-in page, whose notice has to be acknowledged first. */
    private static void goThere() throws IOException {
        browser.forgetSession();
        browser.open("signin.xhtml");
        browser.click(By.id("signin:provider"));
        browser.awaitText("Read the notice and acknowledge it");
        picture("signin-provider");
        browser.click(By.id("signin:acknowledged"));
        browser.click(By.id("signin:provider"));
        browser.awaitAddress(URI.create(keycloak.issuer()).getAuthority());
    }

    /** At the provider; whoever signed in there before is asked again, and another one begins anew. */
    private static void signInThere(String username, Phone phone) {
        browser.await(By.id("kc-form-login"));
        if (browser.count(By.id("reset-login")) > 0) {
            browser.click(By.id("reset-login"));
        }
        browser.type(By.id("username"), username);
        browser.type(By.id("password"), Keycloak.PASSWORD);
        browser.click(By.id("kc-login"));
        if (phone != null) {
            browser.type(By.id("otp"), phone.code());
            browser.click(By.id("kc-login"));
        }
        browser.awaitAddress("/identity/");
    }

    private static void open(String username, String name, String role) {
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", username);
        browser.type("create:name", name);
        browser.type("create:unit", "Crime Intelligence Unit");
        browser.choose("create:role", role);
        browser.type("create:password", OWN);
        browser.click(By.id("create:submit"));
        browser.awaitText("The account " + username + " is open.");
    }

    private static void bind(String name, String username) {
        String row = "//tr[contains(td[2],'" + name + "')]";
        browser.type(By.xpath(row + "//input[contains(@id,':account')]"), username);
        browser.click(By.xpath(row + "//button[contains(@id,':submit')]"));
        browser.awaitText("The account " + username + " signs in by the department");
    }

    private static void picture(String name) throws IOException {
        browser.picture(Shell.repository().resolve("target/pictures/" + name + ".png"));
    }
}
