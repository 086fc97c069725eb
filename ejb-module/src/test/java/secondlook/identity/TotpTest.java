package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B, in base 32. */
    private static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /** The last six of the eight digits that appendix B lists for SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(RFC.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aCodeIsFoundOneStepEitherWayAndNoFurther() {
        Instant now = Instant.parse("2026-11-28T12:00:10Z");
        long step = Totp.step(now);
        assertThat(RFC.step(RFC.code(step - 1), now, 1)).hasValue(step - 1);
        assertThat(RFC.step(RFC.code(step + 1), now, 1)).hasValue(step + 1);
        assertThat(RFC.step(RFC.code(step + 2), now, 1)).isEmpty();
        assertThat(RFC.step(RFC.code(step - 2), now, 1)).isEmpty();
        assertThat(RFC.step("", now, 1)).isEmpty();
    }

    @Test
    void everySecretIsNewAndHas160Bits() {
        Totp one = Totp.fresh();
        assertThat(one.secret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.fresh().secret());
        assertThat(one.address("d.lee-2")).startsWith("otpauth://totp/").contains("d.lee-2", "secret=" + one.secret(),
                "Second%20Look");
    }
}
