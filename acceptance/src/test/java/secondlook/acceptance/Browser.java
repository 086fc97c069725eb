package secondlook.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, used as a person uses it: by pages, fields and buttons. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final URI base;

    Browser(URI base) {
        this.base = base;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars");
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).usingAnyFreePort().build(), options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        size(1280, 900);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void signIn(String username, String password) {
        driver.manage().deleteAllCookies();
        open("signin.xhtml");
        type("signin:username", username);
        type("signin:password", password);
        click(By.id("signin:submit"));
        until(ExpectedConditions.not(ExpectedConditions.urlContains("signin.xhtml")));
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
        return until(ExpectedConditions.visibilityOfElementLocated(what)).getText();
    }

    /** What a field holds now. */
    String valueOf(String id) {
        return driver.findElement(By.id(id)).getDomProperty("value");
    }

    void type(String id, String text) {
        WebElement field = until(ExpectedConditions.elementToBeClickable(By.id(id)));
        field.clear();
        field.sendKeys(text);
    }

    void upload(String id, Path file) {
        until(ExpectedConditions.presenceOfElementLocated(By.id(id))).sendKeys(file.toString());
    }

    void choose(String id, String value) {
        new Select(until(ExpectedConditions.elementToBeClickable(By.id(id)))).selectByValue(value);
    }

    void click(By what) {
        until(ExpectedConditions.elementToBeClickable(what)).click();
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
                + "fetch(arguments[0]).then(r => r.ok ? r.arrayBuffer() : null)"
                + ".then(b => { if (!b) { done(''); return; }"
                + "let s = ''; new Uint8Array(b).forEach(c => { s += String.fromCharCode(c); }); done(btoa(s)); })"
                + ".catch(e => done(''));", base.resolve(path).toString());
        return Base64.getDecoder().decode(encoded);
    }

    /** A picture of the window once the page's own pictures are there. */
    void picture(Path file) throws IOException {
        until(d -> (Boolean) driver.executeScript("return document.readyState === 'complete'"
                + " && Array.from(document.images).filter(i => i.dataset.picture)"
                + ".filter(i => i.getBoundingClientRect().top < window.innerHeight)"
                + ".every(i => i.naturalWidth > 0)"));
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    private <T> T until(Function<? super WebDriver, T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE).until(condition);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain at " + address() + ", which shows:\n" + text(), e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
