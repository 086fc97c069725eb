package secondlook.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, used as a person uses it: by pages, fields and buttons. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STEPS = 120;
    private static final String KEY = "__Host-SECONDLOOK-KEY";

    private final ChromeDriver driver;
    private final URI base;

    Browser(URI base) {
        this.base = base;
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).usingAnyFreePort().build(),
                Console.options());
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        size(1280, 900);
    }

    List<String> refusedByPolicy() {
        return Console.refused(driver);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void signIn(String username, String password, Phone phone) {
        forgetSession();
        open("signin.xhtml");
        signInHere(username, password, phone);
        until(ExpectedConditions.presenceOfElementLocated(By.id("out:go")));
    }

    /** Signs in on the page that is open, with both factors; where that leads the caller looks at. */
    void signInHere(String username, String password, Phone phone) {
        passwordHere(username, password);
        awaitAddress("identity/code.xhtml");
        type("second:code", phone.code());
        click(By.id("second:submit"));
    }

    /** Fills in the first page of the sign-in, which is open; the next step the caller looks at. */
    void passwordHere(String username, String password) {
        WebElement notice = until(ExpectedConditions.elementToBeClickable(By.id("signin:acknowledged")));
        if (!notice.isSelected()) {
            notice.click();
        }
        type("signin:username", username);
        type("signin:password", password);
        click(By.id("signin:submit"));
    }

    /** The first sign-in of an account: its own password and its second factor, which is answered with. */
    Phone firstSignIn(String username, String initial, String own) {
        forgetSession();
        open("signin.xhtml");
        passwordHere(username, initial);
        awaitAddress("identity/password.xhtml");
        type("own:password", own);
        type("own:again", own);
        click(By.id("own:submit"));
        awaitAddress("identity/enrol.xhtml");
        Phone phone = new Phone(textOf(By.id("secret")));
        type("enrol:code", phone.code());
        click(By.id("enrol:submit"));
        await(By.id("recovery-codes"));
        click(By.id("kept"));
        until(ExpectedConditions.presenceOfElementLocated(By.id("out:go")));
        return phone;
    }

    /** The session of this browser, for {@link #goOn}. */
    List<Cookie> session() {
        return Stream.of("SECONDLOOK", KEY).map(driver.manage()::getCookieNamed).toList();
    }

    /** Loses the key of the session, and keeps the server's own session id. */
    void forgetKey() {
        driver.manage().deleteCookieNamed(KEY);
    }

    /** Takes a session up again; false when it has ended. */
    boolean goOn(List<Cookie> session) {
        forgetSession();
        // Without a domain: a browser takes this kind of name for the very host alone.
        session.forEach(cookie -> driver.manage().addCookie(new Cookie.Builder(cookie.getName(), cookie.getValue())
                .path("/").isSecure(true).isHttpOnly(true).sameSite("Strict").build()));
        open("queue.xhtml");
        return !address().contains("signin.xhtml");
    }

    void open(String path) {
        driver.get(base.resolve(path).toString());
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String html() {
        return driver.getPageSource();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The text of the first such element. */
    String textOf(By what) {
        return until(d -> Optional.ofNullable(ExpectedConditions.visibilityOfElementLocated(what).apply(d))
                .map(WebElement::getText).orElse(null));
    }

    /** Where the first such link leads. */
    String linkOf(By what) {
        return until(ExpectedConditions.visibilityOfElementLocated(what)).getDomProperty("href");
    }

    /** What a field holds now. */
    String valueOf(String id) {
        return valueOf(By.id(id));
    }

    String valueOf(By what) {
        return driver.findElement(what).getDomProperty("value");
    }

    void type(String id, String text) {
        type(By.id(id), text);
    }

    void type(By what, String text) {
        WebElement field = until(ExpectedConditions.elementToBeClickable(what));
        field.clear();
        field.sendKeys(text);
    }

    void upload(By what, Path file) {
        until(ExpectedConditions.presenceOfElementLocated(what)).sendKeys(file.toString());
    }

    /** A day, as a date field takes it: by its parts in the order of the browser's language, which is American. */
    void typeDay(By what, LocalDate day) {
        until(ExpectedConditions.elementToBeClickable(what))
                .sendKeys(DateTimeFormatter.ofPattern("MMddyyyy").format(day));
    }

    /** Opens a folded part of the page by its headline. */
    void unfold(By summary) {
        WebElement headline = until(ExpectedConditions.elementToBeClickable(summary));
        if (headline.findElement(By.xpath("..")).getDomAttribute("open") == null) {
            headline.click();
        }
    }

    /** Keys as they come from the keyboard, to whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses a key until the focus stands on such an element; fails when it never gets there. */
    void tabTo(By what, CharSequence... keys) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (driver.findElements(what).contains(driver.switchTo().activeElement())) {
                return;
            }
            press(keys.length == 0 ? new CharSequence[] {Keys.TAB} : keys);
        }
        throw new AssertionError("The focus never reaches " + what + " at " + address());
    }

    /** How the element in focus is outlined: the width of the line in pixels, 0 when nobody can see where it is. */
    double outline() {
        return ((Number) driver.executeScript("const s = getComputedStyle(document.activeElement);"
                + "return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth);")).doubleValue();
    }

    ChromeDriver driver() {
        return driver;
    }

    void forgetSession() {
        driver.manage().deleteAllCookies();
    }

    /** Waits until the page says so. */
    void awaitText(String text) {
        until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    void choose(String id, String value) {
        new Select(until(ExpectedConditions.elementToBeClickable(By.id(id)))).selectByValue(value);
    }

    /** Chooses the last entry of a list. */
    void chooseLast(String id) {
        Select list = new Select(until(ExpectedConditions.elementToBeClickable(By.id(id))));
        list.selectByIndex(list.getOptions().size() - 1);
    }

    void click(By what) {
        until(d -> Optional.ofNullable(ExpectedConditions.elementToBeClickable(what).apply(d)).map(element -> {
            element.click();
            return element;
        }).orElse(null));
    }

    int count(By what) {
        return driver.findElements(what).size();
    }

    void await(By what) {
        until(ExpectedConditions.presenceOfElementLocated(what));
    }

    void awaitAddress(String part) {
        until(ExpectedConditions.urlContains(part));
    }

    /** What the session of this browser receives from a path: the bytes, or nothing when the answer is no success. */
    byte[] fetch(String path) {
        String encoded = (String) driver.executeAsyncScript("const done = arguments[1];"
                + "fetch(arguments[0]).then(r => r.ok ? r.arrayBuffer() : new ArrayBuffer(0)).then(b => {"
                + "let s = ''; new Uint8Array(b).forEach(c => { s += String.fromCharCode(c); }); done(btoa(s)); })"
                + ".catch(e => done(''));", base.resolve(path).toString());
        return Base64.getDecoder().decode(encoded);
    }

    /** The windows of this browser as after so long a time without a sign of somebody; the server's clock stays. */
    void unusedFor(Duration time) {
        driver.executeScript("localStorage.setItem('secondlook.used', Date.now() - " + time.toMillis() + ")");
    }

    /** A picture of the window once the page's own pictures are there. */
    void picture(Path file) throws IOException {
        until(d -> (Boolean) driver.executeScript("const seen = e => e.getBoundingClientRect().top < innerHeight;"
                + "return document.readyState === 'complete' && [...document.images].filter(i => i.dataset.picture"
                + " && seen(i)).every(i => i.naturalWidth > 0) && [...document.querySelectorAll('.stage"
                + "[data-picture]')].filter(seen).every(s => s.querySelector('img').naturalWidth > 0)"));
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Looks again where the page was drawn anew in between, which the driver does not always call stale. */
    private <T> T until(Function<? super WebDriver, T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).until(d -> {
                try {
                    return condition.apply(d);
                } catch (WebDriverException e) {
                    if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                        return null;
                    }
                    throw e;
                }
            });
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain at " + address() + ", which shows:\n" + text(), e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
