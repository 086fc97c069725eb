package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 24})
    void reducedPixelIsTheMeanOfItsSquare(int factor) {
        byte[] bytes = new byte[100 * 60 * 3];
        new Random(5).nextBytes(bytes);
        Picture reduced = new Picture(100, 60, bytes).reduced(new Picture.Region(10, 5, 80, 50), factor);
        assertThat(reduced.width()).isEqualTo(80 / factor);
        assertThat(reduced.height()).isEqualTo(50 / factor);
        int x = reduced.width() - 1;
        int y = reduced.height() - 1;
        double sum = 0;
        for (int row = 0; row < factor; row++) {
            for (int column = 0; column < factor; column++) {
                sum += bytes[((5 + y * factor + row) * 100 + 10 + x * factor + column) * 3 + 1] & 0xFF;
            }
        }
        int green = reduced.bgr()[(y * reduced.width() + x) * 3 + 1] & 0xFF;
        assertThat((double) green).isCloseTo(sum / factor / factor, within(0.51));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 200})
    void whiteStaysWhiteHoweverFarReduced(int factor) {
        byte[] white = new byte[60 * 40 * 3];
        Arrays.fill(white, (byte) 0xFF);
        Picture whole = new Picture(60, 40, white);
        assertThat(whole.reduced(whole.whole(), factor).bgr()).containsOnly((byte) 0xFF);
    }
}
