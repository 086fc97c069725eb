package secondlook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.reports.SupplementalReport.Candidate;
import secondlook.reports.SupplementalReport.Issue;
import secondlook.reports.SupplementalReport.Lead;

class SupplementalReportTest {

    private static final SupplementalReport PLAIN = Samples.plain();

    @Test
    void aCompleteReportIsAccepted() {
        assertThat(PLAIN.candidates()).hasSize(20);
    }

    @Test
    void aMissingValueIsRefusedByName() {
        assertThatThrownBy(() -> new Issue(null, 1, null, Instant.EPOCH, ZoneId.of("UTC"),
                PLAIN.issue().department(), null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("issue.number is missing");
    }

    @Test
    void anEmptyValueIsRefusedByName() {
        assertThatThrownBy(() -> new SupplementalReport.Department("DPD", "  ", "Detroit"))
                .hasMessageContaining("department.unit is empty");
    }

    @Test
    void aSecondVersionMustNameItsPredecessor() {
        assertThatThrownBy(() -> Samples.issue(2, null, null)).hasMessageContaining("issue.supersedes");
        assertThat(Samples.issue(2, "version 1: wrong number", null).supersedes()).contains("version 1");
    }

    @Test
    void aFirstVersionReplacesNothing() {
        assertThatThrownBy(() -> Samples.issue(1, "version 0", null)).hasMessageContaining("issue.supersedes");
    }

    @Test
    void aLeadThatTheSearchDidNotReturnIsRefused() {
        List<Candidate> others = Samples.candidates(20).subList(1, 20);
        assertThatThrownBy(() -> Samples.with(PLAIN.issue(), others, "r", null))
                .hasMessageContaining("lead is not among the candidates");
    }

    @Test
    void aScoreOutsideTheCosineRangeIsRefused() {
        assertThat(new Candidate(1, "G-1", -1.0, "Excluded", "Excluded").score()).isEqualTo(-1.0);
        assertThatThrownBy(() -> new Candidate(1, "G-1", 73.1, "Excluded", "Excluded"))
                .hasMessageContaining("between -1 and 1");
        assertThatThrownBy(() -> new Candidate(1, "G-1", Double.NaN, "Excluded", "Excluded"))
                .hasMessageContaining("between -1 and 1");
    }

    @Test
    void aPictureThatIsNeitherJpegNorPngIsRefused() {
        assertThatThrownBy(() -> new Lead(1, "G-1", 0.5, "Agency", "R-1", null, "GIF89a...".getBytes()))
                .hasMessageContaining("lead.picture must be a JPEG or PNG");
    }

    @Test
    void aPictureCannotBeChangedAfterwards() {
        byte[] first = PLAIN.lead().picture();
        first[0] = 0;
        assertThat(PLAIN.lead().picture()[0]).isNotZero();
    }
}
