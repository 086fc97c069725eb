package secondlook.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.WebDriverWait;
import secondlook.engine.face.FaceEngine;

/**
 * The demonstration with one browser before it, and what its people do there on the way of every request. With
 * {@code -Ddemonstration=DATA-FOLDER -Ddemonstration.address=URL} it is one that runs already, started with
 * {@code SECONDLOOK_HOOKS_LOOPBACK=true}.
 */
final class Office implements CloseableResource {

    static final Path ASSETS = Shell.repository().resolve(".assets");
    static final String FACTS = "Made-up case played in the browser: the clerk pointed out the person in the middle of "
            + "the still as the one who left with the cash drawer, case ";

    private final Mailbox mailbox = new Mailbox();
    private final LocalSystem system;
    private final Path data;
    private final Path folder;
    private final Accounts accounts;
    private final Map<String, List<Cookie>> sessions = new HashMap<>();
    private final URI address;
    private final Browser browser;
    private final KeyRing ring;
    private final FaceEngine eyes;
    private final int run = ThreadLocalRandom.current().nextInt(1000, 10_000);

    Office() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("office");
        String running = System.getProperty("demonstration");
        system = running == null ? new LocalSystem(folder.resolve("demo"), settings(), "demo") : null;
        if (system != null) {
            system.start();
        }
        data = system == null ? Path.of(running) : system.data("");
        accounts = Accounts.in(data);
        address = system == null ? URI.create(System.getProperty("demonstration.address")) : system.address();
        browser = new Browser(address);
        ring = new KeyRing(browser);
        eyes = FaceEngine.open(ASSETS.resolve("models"));
    }

    /** Webhooks may go to the programs of the tests, which are on this machine. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(mailbox.settings());
        settings.put("SECONDLOOK_HOOKS_LOOPBACK", "true");
        return settings;
    }

    URI address() {
        return address;
    }

    Browser browser() {
        return browser;
    }

    FaceEngine eyes() {
        return eyes;
    }

    /** The form on the page of an enrolment, but for the reason; the LASO is signed in. */
    void fillInExpungement(String reference, LocalDate orderedOn) {
        browser.unfold(By.xpath("//summary[contains(.,'Expunge this enrolment')]"));
        browser.choose("expunge:authority", "COURT_ORDER");
        browser.type("expunge:reference", reference);
        browser.typeDay(By.id("expunge:orderedOn"), orderedOn);
        sign("expunge", "laso");
    }

    Photographs photographs() {
        return new Photographs(eyes, run);
    }

    String password(String account) {
        return accounts.passwords().get(account);
    }

    Phone phone(String account) {
        return accounts.phones().get(account);
    }

    /** The person comes before the browser: in the session from before, or with both factors when it has ended. */
    void signIn(String account) {
        List<Cookie> before = sessions.get(account);
        if (before == null || !browser.goOn(before)) {
            browser.forgetSession();
            browser.open("signin.xhtml");
            signInHere(account);
            browser.await(By.id("out:go"));
            ring.takeUp(account, password(account), phone(account));
            sessions.put(account, browser.session());
        }
    }

    /** Fills in what a signature in that form takes: the password, and the passkey or a code. */
    void sign(String form, String account) {
        browser.type(form + ":password", password(account));
        if (ring.holdsOneOf(account)) {
            ring.sign(form);
        } else {
            browser.type(form + ":code", phone(account).code());
        }
    }

    /** Signs in on the page that is open, with both factors. */
    void signInHere(String account) {
        if (ring.holdsOneOf(account)) {
            browser.passwordHere(account, password(account));
            browser.awaitAddress("identity/code.xhtml");
            ring.signInHere();
        } else {
            browser.signInHere(account, password(account), phone(account));
        }
    }

    /** What the passkeys of the people are on; it is at the browser unless a test puts it away. */
    KeyRing ring() {
        return ring;
    }

    /** Whoever has copied the session that the browser is in. */
    Copy copy() {
        return new Copy(URI.create(browser.address()), data.resolve("tls/server.pem"), browser.session());
    }

    /** A name that no other run on the same demonstration has. */
    String own(String name) {
        return name + "-" + run;
    }

    /** Four digits of this run. */
    int run() {
        return run;
    }

    /** Waits for a mail to that address with those words in it; letters leave every few seconds. */
    Mailbox.Mail mailTo(String address, String words) {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(any -> mailbox.to(address, words).orElse(null));
    }

    /** A place in the data folder of the demonstration. */
    Path data(String path) {
        return data.resolve(path);
    }

    /** A file of this run's own folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Fills in the page of a new request and leaves it open. */
    void fillIn(String caseNumber, String facts, Path probe) {
        browser.open("intake/edit.xhtml");
        browser.type("request:incidentNumber", "26-" + Math.abs(caseNumber.hashCode() % 100_000));
        browser.type("request:caseNumber", caseNumber);
        browser.choose("request:offense", "ROBBERY");
        browser.choose("request:caseStatus", "ACTIVE");
        browser.type("request:purpose", "Find an investigative lead in the case played in the browser.");
        browser.type("request:facts", facts);
        browser.type("request:name", "Sample Investigator");
        browser.type("request:unit", "Major Crimes");
        browser.type("request:address", "1301 Third Street, Detroit");
        browser.type("request:phone", "313-555-0100");
        browser.type("request:email", "investigator@example.gov");
        browser.upload(By.id("request:probe"), probe);
        browser.choose("request:source", "BUSINESS_CAMERA");
        browser.type("request:sourceDetail", "Made-up camera");
        browser.click(By.id("request:stillImage"));
        browser.click(By.id("request:reasonableSuspicion"));
        browser.click(By.id("request:noProtectedBasis"));
    }

    /** The investigator submits; answers with the request's id. */
    String submit(String caseNumber, String facts) {
        signIn("investigator");
        fillIn(caseNumber, facts, ASSETS.resolve("demo/sample3.jpg"));
        return send();
    }

    /** Sends the page of a new request that is filled in; answers with the request's id. */
    String send() {
        browser.click(By.id("request:submit"));
        browser.awaitAddress("/intake/detail");
        return browser.address().replaceAll(".*[?&]id=([^&]+).*", "$1");
    }

    /** The first examiner searches with a list of three: enough to choose from. */
    String searched(String caseNumber) {
        String request = submit(caseNumber, FACTS + caseNumber + ".");
        signIn("examiner1");
        fillInSearch(request, 3);
        browser.click(By.id("search:submit"));
        browser.await(By.cssSelector("ol.candidates"));
        return request;
    }

    void fillInSearch(String request, int candidates) {
        browser.open("matching/search.xhtml?request=" + request);
        browser.choose("search:caseStatus", "ACTIVE");
        browser.type("search:listLength", String.valueOf(candidates));
        browser.type("search:narrative", "The narrative is about the person in the middle.");
    }

    void examine(String account, String request, String rationale) {
        signIn(account);
        new Examiner(this).examine(request, rationale, account);
    }

    void excludeAll(String account, String request, String rationale) {
        signIn(account);
        new Examiner(this).excludeAll(request, rationale, account);
    }

    /** The supervisor, signed in already, signs off. */
    void signOff(String request) {
        browser.open("corroboration/review.xhtml?request=" + request);
        browser.type("signoff:rationale", "Both examinations are complete, independent of each other and reasoned.");
        sign("signoff", "supervisor");
        browser.click(By.id("signoff:sign"));
    }

    void issue() {
        browser.click(By.id("finish:issue"));
        browser.awaitAddress("/lead/detail");
    }

    /** Whether the page says so beside the field it is about. */
    void awaitMessage(String text) {
        browser.await(By.xpath("//*[@id='said' or contains(@class,'ui-message')][contains(.,'" + text + "')]"));
    }

    String report(String request, int version) throws IOException {
        byte[] pdf = browser.fetch("lead/report?request=" + request + "&version=" + version);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    void photograph(String name) {
        try {
            browser.picture(Shell.repository().resolve("target/pictures/" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page on a high window, for what stands further down. */
    void photographHigh(String name) {
        browser.size(1280, 1300);
        photograph(name);
        browser.size(1280, 900);
    }

    /** The same page also on a wide screen. */
    void photographWide(String name) {
        photograph(name);
        browser.size(1920, 1080);
        photograph(name + "-1920");
        browser.size(1280, 900);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        eyes.close();
        browser.close();
        if (system != null) {
            system.close();
        }
        mailbox.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
