package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceTemplateTest {

    @Test
    void bytesReadBackToTheSameTemplate() {
        float[] raw = new float[FaceTemplate.LENGTH];
        raw[0] = 3;
        raw[511] = 4;
        FaceTemplate template = FaceTemplate.normalised(raw);
        assertThat(template.values()[0]).isEqualTo(0.6f);
        assertThat(template.toBytes()).hasSize(2048);
        assertThat(template.toBytes()[2]).as("little endian").isEqualTo((byte) 0x19);
        assertThat(FaceTemplate.of(template.toBytes())).isEqualTo(template);
        assertThat(template.similarity(template)).isCloseTo(1, within(1e-6));
    }

    @Test
    void zeroInfiniteAndUnknownValuesAreRefused() {
        for (float wrong : new float[] {0, Float.NaN, Float.POSITIVE_INFINITY, 2}) {
            float[] values = new float[FaceTemplate.LENGTH];
            values[5] = wrong;
            assertThatIllegalArgumentException().isThrownBy(() -> new FaceTemplate(values));
        }
        float[] unit = new float[FaceTemplate.LENGTH];
        unit[5] = 1;
        assertThat(new FaceTemplate(unit).values()).isEqualTo(unit);
    }

    @Test
    void wrongLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of(new byte[2047]));
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceTemplate(new float[511]));
    }

    @Test
    void valuesCannotBeChangedFromOutside() {
        float[] unit = new float[FaceTemplate.LENGTH];
        unit[0] = 1;
        FaceTemplate template = new FaceTemplate(unit);
        unit[0] = 9;
        template.values()[0] = 9;
        assertThat(template.values()[0]).isEqualTo(1);
    }
}
