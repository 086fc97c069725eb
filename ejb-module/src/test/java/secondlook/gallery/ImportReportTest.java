package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void valueThatASpreadsheetWouldTakeForAFormulaIsLedByAnApostrophe(String value) {
        assertThat(ImportReport.plain(value)).isEqualTo("'" + value);
    }

    @Test
    void otherValuesStayAsTheyAre() {
        assertThat(ImportReport.plain("B-1=2")).isEqualTo("B-1=2");
        assertThat(ImportReport.plain("")).isEmpty();
        assertThat(ImportReport.plain(null)).isNull();
    }
}
