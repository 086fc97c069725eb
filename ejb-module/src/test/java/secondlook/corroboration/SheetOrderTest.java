package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetOrderTest {

    /** The orders are written down here: a changed algorithm would make recorded seeds worthless. */
    @Test
    void seedGivesTheSameOrderForGood() {
        assertThat(SheetOrder.ranks(10, 42L)).containsExactly(5, 7, 3, 2, 8, 10, 9, 6, 4, 1);
        assertThat(SheetOrder.ranks(10, (1L << 48) - 1)).containsExactly(9, 5, 8, 2, 10, 3, 7, 1, 6, 4);
    }

    @Test
    void sheetWithoutSeedIsInRankOrder() {
        assertThat(SheetOrder.ranks(3, null)).containsExactly(1, 2, 3);
    }

    @Test
    void everyOrderHoldsEveryRankOnce() {
        for (long seed = 0; seed < 1000; seed++) {
            assertThat(SheetOrder.ranks(50, seed)).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void seedsAreExactInJsonAndDiffer() {
        assertThat(Stream.generate(SheetOrder::newSeed).limit(1000).distinct().toList()).hasSize(1000)
                .allMatch(seed -> seed >= 0 && seed < 1L << 48);
    }
}
