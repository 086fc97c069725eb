package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.lead.Cases.NOW;
import static secondlook.lead.Cases.SUPERVISOR;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import secondlook.lead.LeadReport.Head;
import secondlook.lead.LeadReport.Printed;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sealed;
import secondlook.shared.Sha256;
import secondlook.shared.TestVault;

class LeadReportTest {

    private static final String NUMBER = "SL-2026-000123";
    private final Lead lead = Lead.issued(Cases.request(RequestState.SIGNED_OFF), Cases.agreed(2), SUPERVISOR, NOW);
    private final byte[] pdf = {'%', 'P', 'D', 'F'};

    @Test
    void reportIsServedAsItWasStored() {
        TestVault.inUse();
        LeadReport report = new LeadReport(lead, Head.first(NUMBER, SUPERVISOR, NOW), new Printed(pdf, "hash"));
        ReportContent content = report.content();
        assertThat(content.fileName()).isEqualTo("SL-2026-000123-R1.pdf");
        assertThat(content.pdf()).isEqualTo(pdf);
        assertThat(content.sha256()).isEqualTo(Sha256.of(pdf));
        assertThat(content.version()).isEqualTo(1);
    }

    @Test
    void changedBytesAreNotServed() throws ReflectiveOperationException {
        TestVault.inUse();
        LeadReport report = new LeadReport(lead, Head.first(NUMBER, SUPERVISOR, NOW), new Printed(pdf, "hash"));
        Field bytes = LeadReport.class.getDeclaredField("pdf");
        bytes.setAccessible(true);
        bytes.set(report, Sealed.of(new byte[] {'%', 'P', 'D', 'G'}, "lead_report_file " + NUMBER + "-R1"));
        assertThatThrownBy(report::content).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void emptyReportDoesNotExist() {
        Head head = Head.first(NUMBER, SUPERVISOR, NOW);
        assertThatThrownBy(() -> new LeadReport(lead, head, new Printed(new byte[0], "hash")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeadReport(null, head, new Printed(pdf, "hash")))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = false)
    void reissueNamesItsPredecessorAndWhy() {
        Head second = Head.after(line(1), NUMBER, " The telephone number was wrong. ", SUPERVISOR, NOW);
        assertThat(second.number()).isEqualTo("SL-2026-000123-R2");
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.supersedes(NUMBER)).isEqualTo(
                "report SL-2026-000123-R1, version 1: The telephone number was wrong.");
        assertThat(Head.first(NUMBER, SUPERVISOR, NOW).supersedes(NUMBER)).isNull();
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = true)
    void reissueWithoutReasonIsRefused() {
        assertThatThrownBy(() -> Head.after(line(1), NUMBER, "typo", SUPERVISOR, NOW))
                .isInstanceOf(PolicyRefused.class);
    }

    private static ReportLine line(int version) {
        return new ReportLine(version, NUMBER + "-R" + version, NOW, "Sample", "sha", "content", null, null, true);
    }
}
