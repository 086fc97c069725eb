package secondlook.acceptance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.Credential;

/**
 * The passkeys of those sample people who sign often, on one device. A one-time code is good once, so that whoever
 * signs with codes waits half a minute for each; a passkey answers at once. A test that brings devices of its own has
 * the ring put away first: a browser with two devices asks either.
 */
final class KeyRing {

    private static final Set<String> SIGN_OFTEN = Set.of("examiner1", "examiner2", "examiner3", "supervisor", "laso");

    private final Browser browser;
    private final Set<String> owners = new HashSet<>();
    private List<Credential> keys = List.of();
    private Device device;

    KeyRing(Browser browser) {
        this.browser = browser;
        takeOut();
    }

    void takeOut() {
        device = new Device(browser.driver());
        keys.forEach(key -> device.add(key, key.getSignCount()));
    }

    void putAway() {
        keys = device.keys();
        device.close();
        device = null;
    }

    /** Whether the passkey of that account answers in this browser now. */
    boolean holdsOneOf(String account) {
        return device != null && owners.contains(account);
    }

    /** The account has just signed in with its code; the next one is good for adding a passkey. */
    void takeUp(String account, String password, Phone phone) {
        if (device == null || !SIGN_OFTEN.contains(account) || !owners.add(account)) {
            return;
        }
        browser.open("identity/passkeys.xhtml");
        browser.type("add:label", "Key ring");
        browser.type("add:password", password);
        browser.type("add:code", phone.code());
        browser.click(By.id("add:submit"));
        browser.awaitText("The passkey Key ring is added.");
    }

    /** The second step of a sign-in, which is open. */
    void signInHere() {
        browser.click(By.id("passkey:submit"));
    }

    /** Answers in place of the code in that form. */
    void sign(String form) {
        browser.click(By.cssSelector("#" + form + " [data-passkey='sign'] button"));
        browser.await(By.cssSelector("#" + form + " [data-passkey='sign'] .hint.good"));
    }
}
