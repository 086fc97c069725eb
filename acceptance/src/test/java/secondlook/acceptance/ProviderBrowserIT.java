package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A department whose members sign in by its own provider, a real Keycloak, in Chromium: from the first refusal to the
 * sign-out at both ends. The account is opened and bound by the LASO, and has no prerequisites on record.
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

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> environment = new TreeMap<>();
        system = new LocalSystem(folder.resolve("system"), environment);
        keycloak = new Keycloak(folder, system.address());
        environment.putAll(Map.of("SECONDLOOK_OIDC_ISSUER", keycloak.issuer(), "SECONDLOOK_OIDC_NAME", "Sample PD",
                "SECONDLOOK_OIDC_CLIENT_ID", "second-look", "SECONDLOOK_OIDC_CLAIM_UNIT", "department",
                "SECONDLOOK_OIDC_ROLES", "sl-examiners=EXAMINER,sl-auditors=AUDITOR", "SECONDLOOK_OIDC_AMR", "otp"));
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
        Phone robin = keycloak.phone();
        withoutSecondFactor();
        String reference = unknown("robin.doe", robin);
        picture("provider-not-bound");
        Phone pat = keycloak.phone();
        unknown("pat.poe", pat);
        letIn(reference);
        withoutRole(pat);

        goThere();
        signInThere("robin.doe", robin);
        browser.awaitAddress("/identity/mine.xhtml");
        browser.awaitText("Robin Doe");
        browser.awaitText("Examiner");
        browser.awaitText("Not on record");
        picture("provider-in");

        // Without prerequisites on record not even a signature is confirmed there (307.5-7.5).
        browser.open("identity/again.xhtml");
        browser.awaitAddress("/identity/mine.xhtml");
        browser.click(By.id("out:go"));
        browser.awaitText("You are signed out.");
        goThere();
        browser.await(By.id("kc-form-login"));
        assertThat(browser.count(By.id("reset-login"))).as("nobody is signed in there any more").isZero();
    }

    private static void withoutSecondFactor() throws IOException {
        goThere();
        signInThere("sam.roe", null);
        browser.awaitText("307.5-7.1");
        browser.awaitText("Your department has not stated a second factor");
        picture("provider-no-second-factor");
    }

    /** Refused; answers with the reference to tell the LASO. */
    private static String unknown(String username, Phone phone) throws IOException {
        goThere();
        signInThere(username, phone);
        browser.awaitText("307.5-6.1.2.b");
        browser.awaitText("no account here is yours yet");
        return browser.text().replaceAll("(?s).*the reference ([0-9a-f-]+)\\..*", "$1");
    }

    /** The LASO opens accounts for both and binds them. */
    private static void letIn(String reference) throws IOException {
        browser.signIn(LASO, OWN, laso);
        open("robin.doe", "Robin Doe");
        open("pat.poe", "Pat Poe");
        browser.open("identity/list.xhtml");
        browser.click(By.linkText("Members signed in by their department"));
        browser.awaitText(reference);
        picture("provider-subjects");
        bind("Robin Doe", "robin.doe");
        bind("Pat Poe", "pat.poe");
        picture("provider-subjects-bound");
    }

    /** An examiner here, an auditor there. */
    private static void withoutRole(Phone pat) throws IOException {
        goThere();
        signInThere("pat.poe", pat);
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

    private static void open(String username, String name) {
        browser.open("identity/list.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Open an account')]"));
        browser.type("create:username", username);
        browser.type("create:name", name);
        browser.type("create:unit", "Crime Intelligence Unit");
        browser.choose("create:role", "EXAMINER");
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
