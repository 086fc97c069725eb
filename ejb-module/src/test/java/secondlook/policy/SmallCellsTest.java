package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A reader who tries every table that agrees with what is shown cannot tell a small cell. */
class SmallCellsTest {

    private static final int THRESHOLD = 5;

    private static long[][] table(long... cells) {
        long[][] table = new long[cells.length / 2][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new long[] {cells[2 * i], cells[2 * i + 1], cells[2 * i] + cells[2 * i + 1]};
        }
        return table;
    }

    /** Whether another table than the true one agrees with all that is shown and has another value in the cell. */
    private static boolean open(long[][] cells, boolean[][] withheld, int row, int column) {
        long[][] tried = new long[cells.length][2];
        return search(cells, withheld, tried, 0, new int[] {row, column});
    }

    private static boolean search(long[][] cells, boolean[][] withheld, long[][] tried, int at, int[] cell) {
        int rows = cells.length;
        if (at == rows * 2) {
            long value = cell[1] == 2 ? tried[cell[0]][0] + tried[cell[0]][1] : tried[cell[0]][cell[1]];
            return value != cells[cell[0]][cell[1]] && sum(tried, 0) == sum(cells, 0) && sum(tried, 1) == sum(cells, 1);
        }
        int row = at / 2;
        int column = at % 2;
        long least = withheld[row][column] ? 0 : cells[row][column];
        long most = withheld[row][column] ? sum(cells, column) : cells[row][column];
        for (long value = least; value <= most; value++) {
            tried[row][column] = value;
            boolean agrees = column == 0 || withheld[row][2] || tried[row][0] + value == cells[row][2];
            if (agrees && search(cells, withheld, tried, at + 1, cell)) {
                return true;
            }
        }
        return false;
    }

    private static long sum(long[][] cells, int column) {
        long sum = 0;
        for (long[] row : cells) {
            sum += row[column];
        }
        return sum;
    }

    private static void nothingSmallIsToldBy(long[][] cells) {
        SmallCells.withheld(cells, THRESHOLD).ifPresent(withheld -> {
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < 3; column++) {
                    if (cells[row][column] > 0 && cells[row][column] < THRESHOLD) {
                        assertThat(withheld[row][column]).isTrue();
                        assertThat(open(cells, withheld, row, column)).as("row %d, column %d", row, column).isTrue();
                    }
                }
            }
        });
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = true)
    void smallCellTakesOthersWithItSoThatNoSumTellsIt() {
        long[][] cells = table(2, 9, 8, 12, 20, 30);
        boolean[][] withheld = SmallCells.withheld(cells, THRESHOLD).orElseThrow();
        int hidden = 0;
        for (boolean[] row : withheld) {
            for (boolean cell : row) {
                hidden += cell ? 1 : 0;
            }
        }
        assertThat(withheld[0][0]).isTrue();
        assertThat(hidden).as("a rectangle, and no more").isEqualTo(4);
        assertThat(withheld[2]).as("the largest row is shown").containsOnly(false);
        nothingSmallIsToldBy(cells);
    }

    @Test
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = false)
    void largeCellsAndZerosAreShown() {
        for (boolean[] row : SmallCells.withheld(table(5, 0, 8, 12, 0, 0), THRESHOLD).orElseThrow()) {
            assertThat(row).containsOnly(false);
        }
        assertThat(SmallCells.withheld(new long[0][0], THRESHOLD).orElseThrow()).isEmpty();
    }

    @Test
    void oneRowIsToldByTheTotalsAndCannotBeShown() {
        assertThat(SmallCells.withheld(table(2, 9), THRESHOLD)).isEmpty();
        assertThat(SmallCells.withheld(table(5, 9), THRESHOLD)).isPresent();
    }

    @Test
    void soleSmallRowAmongEmptyOnesHidesTheEmptyOnesToo() {
        boolean[][] withheld = SmallCells.withheld(table(3, 0, 0, 0, 0, 0), THRESHOLD).orElseThrow();
        assertThat(withheld[0][0]).isTrue();
        assertThat(withheld[1][0] || withheld[2][0]).isTrue();
        nothingSmallIsToldBy(table(3, 0, 0, 0, 0, 0));
    }

    @Test
    void noSmallCellOfAThousandTablesCanBeDerived() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long[] cells = random.ints(2L * (1 + random.nextInt(4)), 0, 9).asLongStream().toArray();
            nothingSmallIsToldBy(table(cells));
        }
    }

    @Test
    void rowThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> SmallCells.withheld(new long[][] {{1, 2, 4}}, THRESHOLD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
