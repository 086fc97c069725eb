package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final double[] CANONICAL = Alignment.STANDARD;

    @Test
    void turnedScaledAndShiftedFaceIsBroughtBackExactly() {
        Affine moved = Affine.scaleThenShift(3, 3, 400, -20).after(Affine.rotation(1.1, 10, 20));
        double[] points = new double[CANONICAL.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = moved.x(CANONICAL[i], CANONICAL[i + 1]);
            points[i + 1] = moved.y(CANONICAL[i], CANONICAL[i + 1]);
        }
        Affine found = Alignment.toPicture(points, CANONICAL);
        for (int i = 0; i < points.length; i += 2) {
            assertThat(found.x(CANONICAL[i], CANONICAL[i + 1])).isCloseTo(points[i], within(1e-9));
            assertThat(found.y(CANONICAL[i], CANONICAL[i + 1])).isCloseTo(points[i + 1], within(1e-9));
        }
        assertThat(found.scale()).isCloseTo(3, within(1e-9));
    }

    @Test
    void pointsOnOneSpotAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Alignment.toPicture(new double[10], CANONICAL));
    }
}
