package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A hold, a purge with its certificate and an audit of it, in Chromium on the demonstration. */
@ExtendWith(OneDemonstration.class)
class RetentionBrowserIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String REASON = "The trial of the co-defendant is set for next month.";

    private final Office office;
    private final Browser browser;

    RetentionBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    @Test
    void heldPhotographStaysUntilTheCommanderLiftsTheHoldAndTheAuditFindsNothingOfWhatWasPurged() throws Exception {
        String held = office.submit(office.own("HELD"), Office.FACTS + office.own("HELD") + ".");
        String number = browser.textOf(By.tagName("h1")).split("\\s+")[0];
        placeWrongOnceAndRightOnce(held, number);
        withdraw(held);
        assertThat(browser.text()).contains("The photograph is held as evidence.");
        String gone = office.submit(office.own("GONE"), Office.FACTS + office.own("GONE") + ".");
        withdraw(gone);
        assertThat(browser.text()).contains("The photograph was erased");
        office.signIn("commander");
        String certificate = certificateOf(gone);
        browser.open("retention/list.xhtml");
        assertThat(browser.textOf(row(number))).contains("Court order", "26-77-FH", REASON);
        office.photographHigh("retention-list");
        lift(number);
        certificate(certificate, gone);
        audit();
        browser.open("intake/detail.xhtml?id=" + gone);
        assertThat(browser.textOf(By.cssSelector("section[aria-labelledby='purged']")))
                .contains("What has been deleted", "307.5-5.4.6", "certificate");
        office.photographHigh("intake-purged");
    }

    private void placeWrongOnceAndRightOnce(String request, String number) {
        office.signIn("supervisor");
        browser.open("intake/detail.xhtml?id=" + request);
        browser.click(By.xpath("//a[contains(@href,'retention/list')][contains(@class,'button')]"));
        browser.awaitAddress("/retention/list");
        assertThat(browser.valueOf("place:requestNumber")).isEqualTo(number);
        browser.choose("place:authority", "COURT_ORDER");
        browser.typeDay(By.id("place:reviewOn"), LocalDate.now().plusDays(30));
        browser.type("place:reason", REASON);
        browser.click(By.id("place:submit"));
        browser.await(By.xpath("//*[@id='said'][contains(.,'307.5-6.1.3.b')]"));
        assertThat(browser.valueOf("place:reason")).isEqualTo(REASON);
        browser.type("place:reference", "26-77-FH");
        browser.click(By.id("place:submit"));
        browser.awaitText(number + " is held.");
        assertThat(browser.html()).doesNotContain("audit:draw", "lift0");
    }

    private void withdraw(String request) {
        office.signIn("investigator");
        browser.open("intake/detail.xhtml?id=" + request);
        browser.unfold(By.xpath("//details[.//form[@id='withdraw']]/summary"));
        browser.type("withdraw:reason", "The case was solved without it.");
        browser.click(By.id("withdraw:submit"));
        browser.awaitText("Withdrawn by the requester");
    }

    private static By row(String number) {
        return By.xpath("//section[@aria-labelledby='holds']//tr[td[1][contains(.,'" + number + "')]]");
    }

    /** The certificate is there within a minute; answers with its address. */
    private String certificateOf(String request) {
        Instant limit = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(limit)) {
            browser.open("retention/list.xhtml");
            if (browser.count(By.cssSelector("section[aria-labelledby='certificates'] td a")) > 0) {
                String link = browser.linkOf(By.cssSelector("section[aria-labelledby='certificates'] td a"));
                browser.open(link);
                browser.await(By.tagName("h1"));
                if (browser.html().contains(request)) {
                    return link;
                }
            }
        }
        throw new AssertionError("No certificate of " + request + " within " + LIMIT);
    }

    private void lift(String number) {
        browser.unfold(By.xpath("//tr[td[1][contains(.,'" + number + "')]]//details[2]/summary"));
        browser.type(By.xpath("//tr[td[1][contains(.,'" + number + "')]]//textarea"), "The order was set aside.");
        browser.click(By.xpath("//tr[td[1][contains(.,'" + number + "')]]//details[2]//button"));
        browser.awaitText("The hold on " + number + " is lifted.");
        assertThat(browser.count(row(number))).isZero();
    }

    private void certificate(String link, String request) {
        browser.open(link);
        browser.await(By.tagName("h1"));
        assertThat(browser.text()).contains("With the end of its request", "307.5-5.4.6");
        office.photograph("retention-certificate");
        String id = link.replaceAll(".*id=(\\d+).*", "$1");
        assertThat(new String(browser.fetch("retention/file?certificate=" + id), StandardCharsets.UTF_8))
                .contains("\"request\":\"" + request + "\"", "objectsSha256");
        assertThat(new String(browser.fetch("retention/file?certificate=" + id + "&as=csv"), StandardCharsets.UTF_8))
                .contains("PROBE_WITHOUT_LEAD", request);
    }

    /** The demonstration's stills are used again and again, so that the audit may find one that is still in use. */
    private void audit() throws Exception {
        browser.open("retention/list.xhtml");
        browser.click(By.id("audit:draw"));
        browser.awaitAddress("/retention/audit");
        assertThat(browser.text()).contains("Table probe_image, column image", "Data folder, journal",
                "Seed of the draw");
        office.photographHigh("retention-audit");
        assertThat(Files.readString(office.data("journal/purge-journal.jsonl"))).contains("PROBE_WITHOUT_LEAD");
    }
}
