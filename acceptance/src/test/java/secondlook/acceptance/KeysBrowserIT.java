package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The LASO's page of the key-encryption keys, and what the policy of the pages refuses, in Chromium. */
@ExtendWith(OneDemonstration.class)
class KeysBrowserIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Map<String, List<String>> PAGES = Map.of(
            "laso", List.of("queue", "identity/list", "oversight/duties", "keys/list", "gallery/list",
                    "gallery/import", "identity/workstations", "agency/list", "retention/list"),
            "commander", List.of("queue", "intake/list", "oversight/duties", "retention/list", "oversight/totals",
                    "gallery/expungements", "oversight/evaluations", "identity/reviews"),
            "auditor", List.of("audit/list", "matching/rerun"));

    private final Office office;
    private final Browser browser;

    KeysBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void lasoRotatesSeesEverythingWrappedAnewAndRetiresTheOldKey() {
        office.signIn("laso");
        browser.open("oversight/duties.xhtml");
        browser.click(By.cssSelector("a[href*='keys/list']"));
        browser.awaitAddress("/keys/list");
        String before = browser.textOf(By.xpath("//tr[.//span[.='Current']]//code"));
        browser.type("rotate:password", "not the password");
        browser.type("rotate:code", "000000");
        browser.click(By.id("rotate:submit"));
        browser.await(By.xpath("//*[@id='said'][contains(.,'password')]"));
        office.sign("rotate", "laso");
        browser.click(By.id("rotate:submit"));
        browser.awaitText("is current. Everything is now wrapped anew");
        office.photograph("keys-rotated");
        awaitEverythingWrapped();
        String after = browser.textOf(By.xpath("//tr[.//span[.='Current']]//code"));
        assertThat(after).isNotEqualTo(before);
        office.photographHigh("keys-free");
        retire(before);
        assertThat(browser.text()).contains("Retired");
        office.photographHigh("keys-retired");
    }

    private void awaitEverythingWrapped() {
        Instant limit = Instant.now().plus(LIMIT);
        while (!browser.text().contains("Everything is wrapped with the current key.")) {
            assertThat(Instant.now()).as("still wrapping").isBefore(limit);
            browser.open("keys/list.xhtml");
        }
    }

    private void retire(String kek) {
        String form = "//section[h2[contains(.,'" + kek + "')]]//";
        browser.type(By.xpath(form + "input[@type='password']"), office.password("laso"));
        browser.type(By.xpath(form + "input[@autocomplete='one-time-code']"), office.phone("laso").code());
        browser.click(By.xpath(form + "button[@type='submit']"));
        browser.awaitText("The key " + kek + " is retired.");
    }

    @Test
    void pagesOfEverybodyNeedNothingThatTheirOwnPolicyRefuses() {
        browser.refusedByPolicy();
        PAGES.forEach((account, pages) -> {
            office.signIn(account);
            for (String page : pages) {
                browser.open(page + ".xhtml");
                browser.await(By.tagName("h1"));
                assertThat(browser.refusedByPolicy()).as(account + " at " + page).isEmpty();
            }
        });
        office.signIn("supervisor");
        browser.open("intake/list.xhtml");
        String request = browser.linkOf(By.xpath("//tr[contains(.,'Investigative lead issued')]//a"))
                .replaceAll(".*id=", "");
        browser.open("lead/detail.xhtml?request=" + request);
        browser.await(By.cssSelector("section.viewer iframe"));
        assertThat(browser.fetch("lead/report?request=" + request)).isNotEmpty();
        office.photographHigh("lead-report-in-the-page");
        assertThat(browser.refusedByPolicy()).as("report").isEmpty();
        office.searched(office.own("STYLE"));
        assertThat(browser.refusedByPolicy()).as("request and search").isEmpty();
    }
}
