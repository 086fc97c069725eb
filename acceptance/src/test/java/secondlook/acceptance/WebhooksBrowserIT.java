package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The LASO registers where an agency's program wants to be told, and a program on this machine is told. */
@ExtendWith(OneDemonstration.class)
class WebhooksBrowserIT {

    private final Office office;
    private final Browser browser;

    WebhooksBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void testMessageComesSignedIsRepeatedAfterAFailureAndSentAgainFromThePage() throws Exception {
        try (ToldProgram program = new ToldProgram()) {
            String secret = registered(program);
            browser.click(By.xpath(row(program) + "//button[contains(.,'Send a test message')]"));
            browser.awaitText("A test message is on its way");
            ToldProgram.Message first = program.next();
            assertThat(first.signedWith(secret)).isTrue();
            assertThat(first.body()).contains("endpoint.test");
            ToldProgram.Message second = program.next();
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.signedWith(secret)).isTrue();
            awaitDelivered();
            office.photographWide("hooks-list");
            browser.click(By.xpath("//tr[contains(.,'endpoint.test')]//button[contains(.,'Send again')]"));
            browser.awaitText("The message is sent again");
            assertThat(program.next().id()).isEqualTo(first.id());
            browser.click(By.xpath(row(program) + "//button[contains(.,'Remove')]"));
            browser.awaitText("The endpoint and its secrets were removed");
            assertThat(browser.text()).doesNotContain(program.url());
        }
    }

    private static String row(ToldProgram program) {
        return "//tr[contains(.,'" + program.url() + "')]";
    }

    private String registered(ToldProgram program) {
        office.signIn("laso");
        browser.open("agency/list.xhtml");
        browser.click(By.linkText("Webhooks of outside agencies"));
        browser.unfold(By.xpath("//summary[contains(.,'Register an endpoint')]"));
        browser.chooseLast("register:agency");
        browser.type("register:url", "https://169.254.169.254/latest");
        browser.click(By.id("register:submit"));
        office.awaitMessage("no public address");
        browser.type("register:url", program.url());
        browser.click(By.id("register:submit"));
        String secret = browser.textOf(By.id("hook-secret"));
        assertThat(secret).startsWith("whsec_");
        browser.click(By.linkText("The secret is kept: go to the endpoint"));
        browser.awaitText("Messages to this endpoint");
        assertThat(browser.html()).contains(program.url()).doesNotContain(secret);
        return secret;
    }

    /** The answer is noted a moment after it was given. */
    private void awaitDelivered() {
        String page = browser.address();
        for (int looks = 0; looks < 20 && !browser.text().contains("Delivered"); looks++) {
            browser.open(page.replaceAll(".*/hooks/", "hooks/"));
        }
        assertThat(browser.text()).contains("Delivered");
    }
}
