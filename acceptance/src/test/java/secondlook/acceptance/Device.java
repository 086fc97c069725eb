package secondlook.acceptance;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.virtualauthenticator.Credential;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** A device that makes and keeps passkeys, in Chromium: at hand until it is put away. */
final class Device implements AutoCloseable {

    private static final String ANSWER = "const done = arguments[1];"
            + "fetch('/identity/passkey', {method: 'POST'}).then(r => r.json()).then(q => {"
            + "if (arguments[0]) { q.allowCredentials = []; }"
            + "return navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(q)});"
            + "}).then(c => done(JSON.stringify(c.toJSON())), e => done('refused ' + e));";

    private final ChromeDriver driver;
    private final VirtualAuthenticator authenticator;

    Device(ChromeDriver driver) {
        this.driver = driver;
        authenticator = driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true).setHasUserVerification(true).setIsUserVerified(true));
    }

    /** Whether its owner confirms; a device that does not know its owner answers nothing. */
    void confirms(boolean owner) {
        authenticator.setUserVerified(owner);
    }

    List<Credential> keys() {
        return authenticator.getCredentials();
    }

    /** Takes up a copy of a key whose counter stands so high. */
    void copy(Credential key, int counter) {
        authenticator.removeAllCredentials();
        add(key, counter);
    }

    void add(Credential key, int counter) {
        authenticator.addCredential(Credential.createResidentCredential(key.getId(), key.getRpId(), key.getPrivateKey(),
                key.getUserHandle(), counter));
    }

    /** What it answers to the question that the page would have asked now, for whatever account it holds a key. */
    String answer() {
        return (String) driver.executeAsyncScript(ANSWER, true);
    }

    /** Asks the server without answering, which closes the question before. */
    void askOnly() {
        driver.executeAsyncScript("fetch('/identity/passkey', {method: 'POST'}).then(arguments[0]);");
    }

    /** Sends an answer that this page did not ask for. */
    void send(String answer) {
        driver.executeScript("document.getElementById('passkey:answer').value = arguments[0];"
                + "document.getElementById('passkey:submit').click();", answer);
    }

    @Override
    public void close() {
        driver.removeVirtualAuthenticator(authenticator);
    }
}
