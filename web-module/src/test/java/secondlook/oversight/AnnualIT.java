package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;

/** The draft of the running year, read by whom the directive makes it for. */
class AnnualIT extends AppIT {

    @Inject
    private AnnualService annual;

    private String draft(Role role, AnnualFormat format) {
        return as.account("an-" + role, role, () -> new String(annual.draft(2026, AnnualEdition.PUBLIC, format),
                StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMANDER", "BOARD", "AUDITOR"})
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = false)
    void draftIsGivenToWhoeverReadsTheReport(Role reader) {
        assertThat(draft(reader, AnnualFormat.PDF)).startsWith("%PDF-");
        assertThat(draft(reader, AnnualFormat.CSV)).contains("2026");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVESTIGATOR", "EXAMINER"})
    void nobodyElseIsGivenIt(Role other) {
        assertThatThrownBy(() -> draft(other, AnnualFormat.CSV)).isInstanceOf(EJBAccessException.class);
    }
}
