package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void valueThatASpreadsheetWouldTakeForAFormulaIsLedByAnApostrophe(String value) {
        assertThat(Csv.plain(value)).isEqualTo("'" + value);
        assertThat(Csv.plain(7L, value)).containsExactly(7L, "'" + value);
    }

    @Test
    void otherValuesStayAsTheyAre() {
        assertThat(Csv.plain("B-1=2")).isEqualTo("B-1=2");
        assertThat(Csv.plain("")).isEmpty();
        assertThat(Csv.plain((String) null)).isNull();
        assertThat(Csv.plain(-7L, null)).containsExactly(-7L, null);
    }
}
