package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What the auditor takes out of the system, and what an outsider's verifier says of it. */
@ExtendWith(OneDemonstration.class)
class AuditBrowserIT {

    private final Office office;
    private final Browser browser;

    AuditBrowserIT(Office office) {
        this.office = office;
        this.browser = office.browser();
    }

    private String verified(String path) throws IOException {
        Path export = Files.write(office.file("export.zip"), browser.fetch(path));
        String key = Files.readString(office.data("trail.vkey")).strip();
        return Shell.run(Duration.ofMinutes(2), Map.of(), List.of("python3",
                Shell.repository().resolve("trail/src/main/python/verify_trail.py").toString(), export.toString(),
                "--key", key));
    }

    @Test
    void trailIsCheckedAndExportsHoldOutside() throws IOException {
        office.signIn("auditor");
        browser.open("audit/list.xhtml");
        browser.click(By.id("chain:verify"));
        browser.awaitText("The trail holds.");
        office.photographHigh("audit-list");
        assertThat(verified("audit/export?form=BUNDLE")).contains("VERDICT OK").doesNotContain("selected");
        assertThat(verified("audit/export?form=BUNDLE&firstEntry=1&lastEntry=4")).contains("4 selected entries",
                "entries 1 to 4: they must be there without a gap", "VERDICT OK");
        assertThat(verified("audit/export?form=LINES&firstEntry=2&lastEntry=4")).contains("VERDICT OK",
                "The chain was derived anew from entry 2 to the signed one of");
        assertThat(verified("audit/export?form=BUNDLE&account=auditor")).contains("by account within entries",
                "nothing shows whether", "VERDICT OK");
        String table = new String(browser.fetch("audit/export?form=CSV&lastEntry=4"), StandardCharsets.UTF_8);
        assertThat(table.lines().toList()).hasSize(5);
        assertThat(table).startsWith("number,time,account");
        browser.open("audit/list.xhtml");
        browser.type(By.name("firstEntry"), "7");
        browser.type(By.name("lastEntry"), "3");
        browser.click(By.xpath("//section[@id='export']//button"));
        browser.awaitText("The last entry, 3, comes before the first, 7. Exchange them.");
    }

    @Test
    void oneEntryIsShownWithItsProofAndHowToCheckIt() throws IOException {
        office.signIn("auditor");
        browser.open("audit/list.xhtml");
        browser.open("audit/entry.xhtml?entry=3");
        browser.awaitText("The entry is in the signed trail");
        assertThat(browser.text()).contains("java -jar second-look-verifier.jar", "--entry 3", "Signed root");
        office.photographHigh("audit-entry");
        assertThat(verified(browser.linkOf(By.xpath("//a[contains(@href,'form=BUNDLE')]"))))
                .contains("1 selected entries", "entries 3 to 3", "VERDICT OK");
        browser.open("audit/entry.xhtml?entry=none");
        browser.awaitText("There is no such entry.");
    }

    @Test
    void personOfAnEntryOfThisYearIsNotErased() {
        office.signIn("laso");
        browser.open("oversight/duties.xhtml");
        browser.click(By.xpath("//a[contains(@class,'duty')][contains(.,'Erasures in the trail')]"));
        browser.awaitAddress("/audit/erasures.xhtml");
        browser.unfold(By.xpath("//summary[contains(.,'Order an erasure')]"));
        browser.type("order:entry", "3");
        browser.type("order:authority", "Order 26-77");
        browser.type("order:reason", "The court ordered the sealing of this record.");
        office.photograph("audit-erasures");
        browser.click(By.id("order:submit"));
        office.awaitMessage("No such entry is older than 365 days");
        office.signIn("commander");
        browser.open("audit/erasures.xhtml");
        assertThat(browser.text()).contains("No erasure has been ordered.");
    }

    @Test
    void nobodyElseExportsOrReadsAnEntry() {
        office.signIn("laso");
        assertThat(browser.fetch("audit/export?form=LINES")).isEmpty();
        browser.open("audit/entry.xhtml?entry=1");
        browser.awaitText("Your role may not do this.");
    }
}
