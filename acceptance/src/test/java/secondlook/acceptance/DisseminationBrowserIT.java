package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A member releases a result by mail, and its recipient, who has no account, opens the link once, in Chromium. */
@ExtendWith(OneDemonstration.class)
class DisseminationBrowserIT {

    private static final By AGENCYS = By.xpath("//tr[contains(.,'Sample Detective')]//a");
    private static final String TO = "detective@sampleville.example.gov";

    private final Office office;
    private final Browser browser;

    DisseminationBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void resultLeavesByLinkThatOpensOnceAndByPhoneOnRecord() {
        office.signIn("commander");
        String request = answered();
        release(request);
        browser.type("mail:toWhom", "Sample Detective");
        browser.type("mail:how", "detective@example.org");
        browser.click(By.id("mail:submit"));
        office.awaitMessage("no official mail domain");
        browser.type("mail:how", TO);
        browser.click(By.id("mail:submit"));
        browser.awaitText("Tell the recipient this code by phone");
        String code = browser.text().replaceAll("(?s).*not shown again: ([0-9]{4} [0-9]{4}).*", "$1");
        office.photographHigh("dissemination-release");
        release(request);
        assertThat(browser.text()).doesNotContain(code);

        Mailbox.Mail mail = office.mailTo(TO, "/dissemination/open.xhtml");
        assertThat(mail.text()).doesNotContain(code).doesNotContain("SAMPLE-");
        URI link = URI.create(mail.text().replaceAll("(?s).*(https://\\S+/dissemination/open\\.xhtml\\?link=\\S+).*",
                "$1"));
        browser.forgetSession();
        open(link, "0000 0000");
        office.awaitMessage("Tries left: 4");
        office.photograph("dissemination-open");
        open(link, code);
        open(link, code);
        office.awaitMessage("has been used");

        office.signIn("commander");
        release(request);
        browser.awaitText("Opened");
        phone();
    }

    private void phone() {
        browser.type("phone:toWhom", "Sample Detective");
        browser.type("phone:how", "555");
        browser.click(By.id("phone:submit"));
        office.awaitMessage("at least seven digits");
        browser.type("phone:how", "313-555-0188");
        browser.click(By.id("phone:submit"));
        browser.awaitText("You may tell the result now.");
        office.photographHigh("dissemination-log");
    }

    /** The agency's request that the demonstration has answered; other tests may have closed it by now. */
    private String answered() {
        browser.open("intake/list.xhtml?state=LEAD_ISSUED");
        if (browser.driver().findElements(AGENCYS).isEmpty()) {
            browser.open("intake/list.xhtml?state=CLOSED");
        }
        return browser.linkOf(AGENCYS).replaceAll(".*[?&]id=([^&]+).*", "$1");
    }

    private void release(String request) {
        browser.open("dissemination/release.xhtml?request=" + request);
        browser.await(By.id("mail:submit"));
    }

    private void open(URI link, String code) {
        browser.open(link.getPath().replaceFirst("^/", "") + "?" + link.getRawQuery());
        if (!browser.driver().findElement(By.id("open:acknowledged")).isSelected()) {
            browser.click(By.id("open:acknowledged"));
        }
        browser.type("open:name", "Sample Detective");
        browser.type("open:code", code);
        browser.click(By.id("open:submit"));
    }
}
